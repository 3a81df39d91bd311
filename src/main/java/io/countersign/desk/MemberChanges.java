package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.agencies.RosterLine;
import io.countersign.agencies.Staffing;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.Role;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.base.ui.Question;
import java.util.ArrayList;
import java.util.List;

/** What a manager changes about somebody of the agency; each is asked first, with what follows from it. */
@SpringComponent
class MemberChanges {

    private final Staffing staffing;
    private final Membership membership;
    private final ClientStaff clients;
    private final WhatFollows follows;

    MemberChanges(Staffing staffing, Membership membership, ClientStaff clients, WhatFollows follows) {
        this.staffing = staffing;
        this.membership = membership;
        this.clients = clients;
        this.follows = follows;
    }

    /** Asks whether somebody is to be changed like this, with what follows from it, and does it. */
    void ask(RosterLine line, MemberChange change, Runnable again) {
        String name = line.member().name();
        List<Component> words = new ArrayList<>(List.of(new Paragraph(Desk.text("desk.member.what." + change, name))));
        if (change == MemberChange.SUSPEND || change == MemberChange.END) {
            words.addAll(follows.of(line.member()));
        }
        new Question(
                        Desk.text("desk.member.ask." + change, name),
                        Desk.text("desk.member.do." + change, name),
                        () -> change(line.member(), change, again),
                        words.toArray(Component[]::new))
                .open();
    }

    Component unassign(ClientSummary client, MemberSummary va, Runnable again) {
        return clients.end(client, va, again);
    }

    private void change(MemberSummary member, MemberChange change, Runnable again) {
        try {
            apply(member.id(), change);
            Notices.done(Desk.text("desk.member.done." + change, member.name()));
        } catch (Refused | NotFound refused) {
            Notices.show(refused);
        }
        again.run();
    }

    private void apply(MemberId id, MemberChange change) {
        Actor actor = Desk.actor();
        switch (change) {
            case MANAGER -> staffing.become(actor, id, Role.MANAGER);
            case VA -> staffing.become(actor, id, Role.VA);
            case SUSPEND -> staffing.suspend(actor, id);
            case TAKE_BACK -> staffing.takeBack(actor, id);
            case END -> membership.end(actor, id);
        }
    }
}
