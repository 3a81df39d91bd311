package io.countersign.posts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
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

/** The accounts one message goes out on: a tab for each with words of its own, and a way to add or to leave one. */
class VariantBar extends Div {

    private final OpenPost post;
    private final Siblings siblings;
    private final Consumer<PostId> open;
    private final Tabs tabs = new Tabs();

    /**
     * @param open what opens another variant
     */
    VariantBar(OpenPost post, Siblings siblings, Consumer<PostId> open) {
        this.post = post;
        this.siblings = siblings;
        this.open = open;
        addClassNames("row", "variants");
        tabs.getElement().setAttribute("aria-label", Desk.text("compose.variants"));
        tabs.addClassName("grow");
        tabs.setAutoselect(false);
        tabs.addSelectedChangeListener(change -> {
            if (change.getSelectedTab() instanceof VariantTab chosen
                    && !chosen.post.equals(post.draft().id())) {
                open.accept(chosen.post);
            }
        });
        post.watch(this::show);
    }

    private static final class VariantTab extends Tab {

        private final PostId post;

        VariantTab(Siblings.Sibling one) {
            this.post = one.post().id();
            AccountSummary account = one.account();
            setLabel(account.network().title() + " " + account.label());
            if (one.isStopped()) {
                Icon sign = new Icon("warning");
                sign.getElement().setAttribute("title", Desk.text("compose.variant.stopped", account.label()));
                Span said = new Span(Desk.text("compose.variant.stopped", account.label()));
                said.addClassName("read-out");
                add(sign, said);
            }
        }
    }

    private void show() {
        removeAll();
        tabs.removeAll();
        List<Siblings.Sibling> all = siblings.all();
        for (Siblings.Sibling one : all) {
            Tab tab = new VariantTab(one);
            tabs.add(tab);
            if (one.post().id().equals(post.draft().id())) {
                tabs.setSelectedTab(tab);
            }
        }
        add(tabs);
        if (post.draft().state() != PostState.DROPPED) {
            addAnother();
            if (all.size() > 1) {
                add(leaveOut());
            }
        }
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
