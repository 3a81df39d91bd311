package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.AskingToConnect;
import io.countersign.accounts.ConnectionAskSummary;
import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.InvitationSummary;
import io.countersign.agencies.Inviting;
import io.countersign.agencies.MadeInvitation;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.ClientId;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.posts.PostSummary;
import io.countersign.signoffs.AwaitedSignature;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;

/** The one next step of a client on the way on board, as one button. */
@SpringComponent
class JoiningNext {

    private final Inviting inviting;
    private final Membership membership;
    private final AccountKeeping accounts;
    private final AskingToConnect asking;
    private final HouseKeeping houses;
    private final String joinPage;

    JoiningNext(
            Inviting inviting,
            Membership membership,
            AccountKeeping accounts,
            AskingToConnect asking,
            HouseKeeping houses,
            @Value("${countersign.address}") String address) {
        this.inviting = inviting;
        this.membership = membership;
        this.accounts = accounts;
        this.asking = asking;
        this.houses = houses;
        this.joinPage = address + "/join/";
    }

    Component of(JoiningLine line, JoiningStep step, JoiningNotes.Notes notes, Runnable again) {
        return switch (step) {
            case INVITED -> invite(line, again);
            case JOINED -> sendAgain(line, again);
            case KEY -> write(line);
            case ACCOUNTS ->
                line.toConnect()
                        .map(account -> connect(line, account, notes, again))
                        .orElseGet(() -> note(line, again));
            case HOURS -> hours(line, again);
            case SIGNATURE -> sign(line, notes);
        };
    }

    private Component invite(JoiningLine line, Runnable again) {
        return button(
                Desk.text("desk.joining.invite"),
                line,
                () -> new InviteDialog(inviting, List.of(line.client()), made -> made(made, again)).open());
    }

    private void made(MadeInvitation made, Runnable again) {
        again.run();
        new InvitedDialog(made, joinPage).open();
    }

    private Component sendAgain(JoiningLine line, Runnable again) {
        Optional<InvitationSummary> waits = line.invitations().stream().findFirst();
        return waits.map(one -> with(
                        InvitationRow.state(one),
                        button(
                                Desk.text("desk.joining.again", one.invited().name()),
                                line,
                                () -> made(inviting.again(Desk.actor(), one.id()), again))))
                .orElseGet(() -> invite(line, again));
    }

    private static Component write(JoiningLine line) {
        MemberSummary owner = line.owners().getFirst();
        Anchor letter = new Anchor("mailto:" + owner.email(), Desk.text("desk.joining.write", owner.name()));
        letter.addClassName("link");
        return with(Desk.text("desk.joining.no-way", owner.name()), letter);
    }

    private Component note(JoiningLine line, Runnable again) {
        return button(
                Desk.text("desk.account.add"),
                line,
                () -> new AccountDialog(accounts, line.client(), line.owners(), again).open());
    }

    private Component connect(JoiningLine line, AccountSummary account, JoiningNotes.Notes notes, Runnable again) {
        if (account.owner().equals(membership.standing(Desk.actor()).member())) {
            String page =
                    "/connect/" + account.network().path() + "/" + Desk.visit().slug() + "/" + account.id();
            return button(
                    Desk.text("desk.account.connect", account.label()),
                    line,
                    () -> UI.getCurrentOrThrow().getPage().setLocation(page));
        }
        String owner = line.ownerOf(account).map(MemberSummary::name).orElse(Desk.text("desk.account.owner-left"));
        Optional<ConnectionAskSummary> asked = notes.asked(account);
        Button ask = button(
                Desk.text(asked.isPresent() ? "desk.joining.ask.again" : "desk.joining.ask", owner, account.label()),
                line,
                () -> {
                    asking.ask(Desk.actor(), account.id());
                    Notices.done(Desk.text("desk.account.asked.done", owner));
                    again.run();
                });
        return asked.map(one -> with(Desk.text("desk.account.asked", owner, When.day(one.askedAt(), Desk.zone())), ask))
                .orElse(ask);
    }

    private Component hours(JoiningLine line, Runnable again) {
        return button(
                Desk.text("desk.joining.hours"),
                line,
                () -> new HouseSheetDialog(
                                houses,
                                line.client(),
                                houses.current(Desk.actor(), line.client().id()),
                                again)
                        .open());
    }

    private static Component sign(JoiningLine line, JoiningNotes.Notes notes) {
        ClientId client = line.client().id();
        AwaitedSignature waits = notes.waiting().get(client);
        if (waits != null) {
            return with(
                    Desk.text("desk.account.asked", line.people(), When.day(waits.askedAt(), Desk.zone())),
                    open("desk.joining.look", line, "compose/" + waits.post().id()));
        }
        PostSummary draft = notes.drafts().get(client);
        return draft == null
                ? open("desk.joining.begin", line, "requests")
                : open("desk.joining.sign", line, "compose/" + draft.id());
    }

    private static Button open(String key, JoiningLine line, String page) {
        return button(
                Desk.text(key),
                line,
                () -> UI.getCurrentOrThrow().navigate(Desk.visit().slug() + "/" + page));
    }

    /** A screen reader hears of which client it is; the words on the button come first, as they are seen. */
    private static Button button(String words, JoiningLine line, Runnable act) {
        Button button = new Button(words, click -> act.run());
        button.addThemeName("small");
        button.setAriaLabel(Desk.text("desk.joining.of", words, line.client().name()));
        return button;
    }

    private static Component with(String remark, Component step) {
        Span said = new Span(remark);
        said.addClassName("small");
        Div both = new Div(said, step);
        both.addClassNames("stack", "tight");
        return both;
    }
}
