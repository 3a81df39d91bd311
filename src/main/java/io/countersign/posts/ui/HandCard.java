package io.countersign.posts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.countersign.agencies.MemberName;
import io.countersign.base.MemberId;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Icon;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.PostState;
import java.util.List;

/** Who puts the post up by hand, where Countersign may not; not shown for accounts it sends to itself. */
class HandCard extends Div {

    private final OpenPost post;
    private final Composing composing;
    private final Select<MemberName> hand = new Select<>();

    HandCard(OpenPost post, Composing composing) {
        this.post = post;
        this.composing = composing;
        addClassNames("card", "pane", "row", "hand");
        DraftView draft = post.draft();
        setVisible(!draft.account().isSentByMachine());
        if (isVisible()) {
            hand.setLabel(Desk.text("compose.hand", draft.account().network().title()));
            hand.setHelperText(
                    Desk.text("compose.hand.how", draft.account().network().title()));
            hand.setItemLabelGenerator(MemberName::name);
            hand.addClassName("grow");
            hand.addValueChangeListener(change -> {
                if (change.isFromClient() && change.getValue() != null) {
                    post.handTo(change.getValue().id());
                }
            });
            add(new Icon("phone"), hand);
            post.watch(this::show);
        }
    }

    private void show() {
        List<MemberName> all = composing.hands(Desk.actor(), post.draft().id());
        MemberId chosen = post.draft().byHand();
        hand.setItems(all);
        hand.setReadOnly(post.draft().state() == PostState.DROPPED);
        all.stream().filter(one -> one.id().equals(chosen)).findFirst().ifPresent(hand::setValue);
    }
}
