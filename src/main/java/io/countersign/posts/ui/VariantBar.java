package io.countersign.posts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import io.countersign.accounts.AccountSummary;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Icon;
import io.countersign.base.ui.Notices;
import io.countersign.posts.PostId;
import io.countersign.posts.PostState;
import java.util.List;
import java.util.function.Consumer;

/** The accounts one message goes out on: each with words of its own, and a way to add or to leave one. */
class VariantBar extends Div {

    private final OpenPost post;
    private final Siblings siblings;
    private final Consumer<PostId> open;
    private final Nav places = new Nav();

    /**
     * @param open what opens another variant
     */
    VariantBar(OpenPost post, Siblings siblings, Consumer<PostId> open) {
        this.post = post;
        this.siblings = siblings;
        this.open = open;
        addClassNames("row", "variants");
        places.getElement().setAttribute("aria-label", Desk.text("compose.variants"));
        places.addClassNames("row", "grow");
        post.watch(this::show);
    }

    private void show() {
        removeAll();
        places.removeAll();
        List<Siblings.Sibling> all = siblings.all();
        all.forEach(one -> places.add(link(one)));
        add(places);
        if (post.draft().state() != PostState.DROPPED) {
            addAnother();
            if (all.size() > 1) {
                add(leaveOut());
            }
        }
    }

    private Anchor link(Siblings.Sibling one) {
        AccountSummary account = one.account();
        Anchor link = new Anchor(Desk.visit().path("compose/" + one.post().id()));
        Span label = new Span(account.network().title() + " " + account.label());
        label.addClassName("cut");
        link.add(label);
        link.addClassName("place");
        if (one.post().id().equals(post.draft().id())) {
            link.getElement().setAttribute("aria-current", "page");
        }
        if (one.isStopped()) {
            String why = Desk.text("compose.variant.stopped", account.label());
            Span said = new Span(why);
            said.addClassName("read-out");
            link.add(new Icon("warning"), said);
            link.getElement().setAttribute("title", why);
        }
        return link;
    }

    private void addAnother() {
        List<AccountSummary> elsewhere = siblings.elsewhere();
        if (!elsewhere.isEmpty()) {
            MenuBar also = new MenuBar();
            also.setId("also-on");
            also.addThemeName("small");
            SubMenu menu = also.addItem(Desk.text("compose.variant.also")).getSubMenu();
            for (AccountSummary account : elsewhere) {
                menu.addItem(account.network().title() + " " + account.label(), click -> begin(account));
            }
            add(also);
        }
    }

    private void begin(AccountSummary account) {
        if (post.isSaved()) {
            attempt(() -> open.accept(siblings.alsoOn(account.id())));
        } else {
            Notices.done(Desk.text("compose.why.unsaved"));
        }
    }

    private Button leaveOut() {
        String account = post.draft().account().label();
        Button leave = new Button(
                Desk.text("compose.variant.remove", account),
                click -> attempt(() -> {
                    siblings.remove();
                    Notices.done(Desk.text("compose.variant.removed", account));
                    open.accept(siblings.all().getFirst().post().id());
                }));
        leave.addThemeNames("small", "tertiary");
        return leave;
    }

    private static void attempt(Runnable gesture) {
        try {
            gesture.run();
        } catch (Refused | NotFound refused) {
            Notices.show(refused);
        }
    }
}
