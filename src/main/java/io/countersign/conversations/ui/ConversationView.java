package io.countersign.conversations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.DutyKeeping;
import io.countersign.accounts.Speaking;
import io.countersign.base.MemberId;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.PageHeader;
import io.countersign.conversations.ConversationId;
import io.countersign.conversations.ConversationState;
import io.countersign.conversations.ConversationSummary;
import io.countersign.conversations.Listening;
import io.countersign.conversations.WholeConversation;
import io.countersign.posts.PictureKeeping.KeptPicture;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;

/** What somebody wrote, the facts beside it, and what its speaker answered; nobody at the desk writes an answer. */
@Route(value = "conversations/:conversation", layout = AgencyFrame.class)
@PermitAll
class ConversationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Listening listening;
    private final AccountKeeping accounts;
    private final DutyKeeping duties;
    private final Endings endings;
    private String title = "";

    ConversationView(Listening listening, AccountKeeping accounts, DutyKeeping duties, Endings endings) {
        this.duties = duties;
        this.listening = listening;
        this.accounts = accounts;
        this.endings = endings;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ConversationId.parse(event.getRouteParameters().get("conversation").orElse("")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(ConversationId id) {
        WholeConversation whole = listening.get(Desk.actor(), id);
        ConversationSummary one = whole.conversation();
        AccountSummary account = accounts.get(Desk.actor(), one.account());
        title = Desk.text("conversations.from", one.who(), account.network().title());
        Div left = new Div(words(one));
        left.addClassName("stack");
        Div right = new Div();
        right.addClassName("stack");
        if (one.state() == ConversationState.WAITING) {
            right.add(note(Desk.text("conversations.who-answers", speakers(account))));
            if (account.kind() == AccountKind.CORPORATE) {
                right.add(note(Desk.text("conversations.on-duty", onDuty(one))));
            }
        } else {
            right.add(ending(whole));
        }
        right.add(new ConversationFactsCard(listening, whole, () -> show(id)));
        Div halves = new Div(left, right);
        halves.addClassName("halves");
        Div body = new Div(halves);
        body.addClassName("body");
        removeAll();
        add(new PageHeader(title).remark(account.label() + " · " + endings.of(one)), body);
    }

    /** Whose hours it came in. */
    private String onDuty(ConversationSummary one) {
        return duties.roster(Desk.actor(), one.account()).at(one.since()).stream()
                .map(endings::name)
                .collect(Collectors.joining(", "));
    }

    private String speakers(AccountSummary account) {
        return accounts.speakers(Desk.actor(), account.id(), Speaking.ANSWERS).stream()
                .map(endings::name)
                .collect(Collectors.joining(", "));
    }

    private Div words(ConversationSummary one) {
        Div card = new Div();
        card.addClassNames("card", "stack");
        Paragraph said = new Paragraph(one.text());
        said.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        said.setVisible(!one.text().isEmpty());
        card.add(said);
        String link = one.link();
        if (link != null) {
            card.add(ConversationFactsCard.link(link));
        }
        if (one.pictured()) {
            Image image = new Image(
                    DownloadHandler.fromInputStream(event -> bytes(listening.screenshot(Desk.actor(), one.id()))),
                    Desk.text("conversations.screenshot", one.who()));
            image.setMaxWidth("100%");
            card.add(image);
        }
        return card;
    }

    private static DownloadResponse bytes(KeptPicture picture) {
        return new DownloadResponse(
                new ByteArrayInputStream(picture.bytes()), null, picture.mime(), picture.bytes().length);
    }

    private Div ending(WholeConversation whole) {
        Div card = new Div();
        card.addClassNames("card", "stack");
        MemberId by = whole.conversation().endedBy();
        if (by == null || whole.conversation().state() == ConversationState.NOT_NEEDED) {
            card.add(new Span(endings.of(whole.conversation())));
            return card;
        }
        String answer = whole.answer();
        card.add(new H2(Desk.text("conversations.answer", endings.name(by))));
        Paragraph words = new Paragraph(answer == null ? Desk.text("conversations.answer.unkept") : answer);
        words.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        card.add(words);
        return card;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("muted");
        return note;
    }
}
