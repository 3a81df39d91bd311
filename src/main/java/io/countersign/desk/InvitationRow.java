package io.countersign.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.countersign.agencies.InvitationId;
import io.countersign.agencies.InvitationSummary;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Question;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Consumer;

/** One invitation: whom, as what, and what became of it. */
class InvitationRow extends ListItem {

    InvitationRow(InvitationSummary one, String as, Consumer<InvitationId> again, Consumer<InvitationId> revoke) {
        addClassName("item");
        String name = one.invited().name();
        Span title = new Span(name);
        title.addClassName("title");
        Span muted = new Span(as + " · " + one.invited().email());
        muted.addClassName("muted");
        Div what = new Div(title, muted, new Span(state(one)));
        what.addClassName("what");
        add(what);
        if (one.isUnanswered()) {
            Button send = new Button(Desk.text("desk.invite.again"), click -> again.accept(one.id()));
            send.setAriaLabel(Desk.text("desk.invite.again.named", name));
            Button end = new Button(Desk.text("desk.invite.revoke"), click -> ask(one, revoke));
            end.setAriaLabel(Desk.text("desk.invite.revoke.named", name));
            Div side = new Div(send, end);
            side.addClassName("side");
            add(side);
        }
    }

    private static void ask(InvitationSummary one, Consumer<InvitationId> revoke) {
        new Question(
                        Desk.text("desk.invite.revoke.named", one.invited().name()),
                        Desk.text("desk.invite.revoke.do"),
                        () -> revoke.accept(one.id()),
                        new Paragraph(Desk.text("desk.invite.revoke.what")))
                .open();
    }

    /** What became of an invitation, in words. */
    static String state(InvitationSummary one) {
        return switch (one.state()) {
            case OPEN -> Desk.text("desk.invite.open", day(one.expiresAt()));
            case EXPIRED -> Desk.text("desk.invite.expired", day(one.expiresAt()));
            case JOINED -> Desk.text("desk.invite.joined", day(Objects.requireNonNull(one.joinedAt())));
            case REVOKED -> Desk.text("desk.invite.taken-back", day(Objects.requireNonNull(one.revokedAt())));
            case LAPSED -> Desk.text("desk.invite.lapsed");
        };
    }

    private static String day(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Desk.texts().locale())
                .format(moment.atZone(Desk.zone()));
    }
}
