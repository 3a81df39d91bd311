package io.countersign.posts.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.countersign.accounts.AccountSummary;
import io.countersign.base.ui.Avatar;
import io.countersign.base.ui.Desk;
import io.countersign.posts.MediaItem;
import io.countersign.posts.XRules;
import java.util.List;

/** The post as people will see it: the account, the words with their links, the pictures. */
class Preview extends Aside {

    private final OpenPost post;
    private final Gallery gallery;
    private final Div words = new Div();
    private final Div pictures = new Div();
    private List<MediaItem> shown = List.of();

    Preview(OpenPost post, Gallery gallery) {
        this.post = post;
        this.gallery = gallery;
        addClassName("preview");
        AccountSummary account = post.draft().account();
        Span network = new Span(account.network().title());
        network.addClassName("small");
        Div headline = new Div(new H2(Desk.text("compose.preview")), network);
        headline.addClassName("row");
        words.addClassName("said");
        words.getElement().setAttribute("dir", "auto").setAttribute("lang", "");
        pictures.addClassName("pictures");
        Div card = new Div(who(account), words, pictures);
        card.addClassName("card");
        add(headline, card);
        post.watch(this::show);
    }

    private static Div who(AccountSummary account) {
        Span name = new Span(account.displayName());
        name.addClassNames("strong", "cut");
        Span handle = new Span("@" + account.handle());
        handle.addClassNames("small", "cut");
        Div names = new Div(name, handle);
        names.addClassName("names");
        Div who = new Div(new Avatar(initial(account.displayName()), account.displayName()), names);
        who.addClassName("row");
        return who;
    }

    private static String initial(String name) {
        return name.isBlank()
                ? ""
                : Character.toString(Character.toUpperCase(name.strip().codePointAt(0)));
    }

    private void show() {
        words.removeAll();
        say(post.spoken());
        List<MediaItem> media = post.draft().media();
        if (!media.equals(shown)) {
            shown = media;
            pictures.removeAll();
            media.forEach(picture -> pictures.add(gallery.show(picture)));
            pictures.getElement().setAttribute("data-count", String.valueOf(media.size()));
        }
    }

    private void say(String text) {
        int said = 0;
        for (String link : XRules.links(text)) {
            int start = text.indexOf(link, said);
            if (start >= 0) {
                plain(text.substring(said, start));
                Span coloured = new Span(link);
                coloured.addClassName("url");
                words.add(coloured);
                said = start + link.length();
            }
        }
        plain(text.substring(said));
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            words.getElement().appendChild(Element.createText(text));
        }
    }
}
