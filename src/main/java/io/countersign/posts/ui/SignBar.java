package io.countersign.posts.ui;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.countersign.accounts.NetworkName;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Icon;
import io.countersign.base.ui.Notices;
import io.countersign.posts.DraftView;
import io.countersign.posts.PostState;
import io.countersign.posts.Problem;
import io.countersign.posts.XRules;
import java.util.List;
import java.util.stream.Stream;

/** The one way on: asking for the signature, why it cannot be asked for yet, or who was asked and who signed. */
class SignBar extends Div {

    private final OpenPost post;
    private final Signers signers;
    private final Siblings siblings;
    private final Span cost = new Span();
    private final Span why = new Span();
    private final Button ask = new Button(new Icon("pen"));

    SignBar(OpenPost post, Signers signers, Siblings siblings) {
        this.post = post;
        this.signers = signers;
        this.siblings = siblings;
        addClassNames("bar", "signing");
        cost.addClassName("small");
        why.addClassName("muted");
        why.setId("why-not");
        why.getElement().setAttribute("role", "status");
        Div left = new Div(cost, why);
        left.addClassNames("stack", "grow");
        ask.setId("ask");
        ask.addThemeName("sign");
        ask.addClickListener(click -> ask());
        ask.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        ask.getElement().setAttribute("aria-describedby", "why-not");
        add(left, ask);
        post.watch(this::show);
    }

    private void ask() {
        DraftView draft = post.draft();
        String names = signers.of(draft);
        List<String> all = accounts(draft);
        String asked = all.size() == 1
                ? Desk.text("compose.asked", names, all.getFirst())
                : Desk.text("compose.asked.all", names, listed(all));
        if (post.asShown(() -> signers.ask(draft.id()))) {
            Notices.done(asked);
        }
    }

    private void show() {
        DraftView draft = post.draft();
        String account = draft.account().label();
        String names = signers.of(draft);
        showCost(draft);
        ask.setVisible(draft.state() == PostState.DRAFT);
        if (draft.state() == PostState.DRAFT) {
            ask.setText(toAsk(names, accounts(draft)));
            String reason = whyNot(names, account);
            ask.setEnabled(reason.isEmpty());
            why.setText(reason);
        } else {
            why.setText(Desk.text("compose.bar." + draft.state(), names, account));
        }
    }

    private static String toAsk(String names, List<String> accounts) {
        if (names.isEmpty()) {
            return Desk.text("compose.ask.nobody", accounts.getFirst());
        }
        return accounts.size() == 1
                ? Desk.text("compose.ask", names, accounts.getFirst())
                : Desk.text("compose.ask.all", names, accounts.size());
    }

    /** The accounts that one signature is asked for. */
    private List<String> accounts(DraftView draft) {
        return Stream.concat(
                        Stream.of(draft.account().label()),
                        siblings.askedTogether().stream()
                                .map(one -> one.account().label()))
                .toList();
    }

    private static String listed(List<String> accounts) {
        return ListFormatter.getInstance(Desk.texts().locale()).format(accounts);
    }

    private void showCost(DraftView draft) {
        boolean link = !XRules.links(post.spoken()).isEmpty();
        cost.setText(Desk.text(link ? "compose.cost.link" : "compose.cost", XRules.cost(post.spoken())));
        cost.setVisible(draft.account().network() == NetworkName.X);
    }

    private String whyNot(String names, String account) {
        if (names.isEmpty()) {
            return Desk.text("compose.why.nobody", account);
        }
        if (!post.isSaved()) {
            return Desk.text("compose.why.unsaved");
        }
        List<Problem> stopping = post.problems().stream().filter(Problem::stops).toList();
        return switch (stopping.size()) {
            case 0 ->
                siblings.stoppedElsewhere()
                        .map(other -> Desk.text("compose.why.variant", other.label()))
                        .orElse("");
            case 1 -> stopping.getFirst().sentence(Desk.texts().locale());
            default -> Desk.text("compose.why.several", stopping.size());
        };
    }
}
