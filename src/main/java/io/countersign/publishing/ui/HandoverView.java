package io.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.Notices;
import io.countersign.base.ui.PageHeader;
import io.countersign.posts.ui.WindowWords;
import io.countersign.publishing.ByHand;
import io.countersign.publishing.DeliveryId;
import io.countersign.publishing.Handover;
import io.countersign.signoffs.SignedMedia;
import io.countersign.signoffs.SignedPost;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/** Putting up by hand what was signed: copy it, open the network, say that it is up. */
@Route(value = DeliveriesNavigation.PAGE + "/by-hand/:delivery", layout = AgencyFrame.class)
@PermitAll
class HandoverView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ByHand hands;
    private String title = Desk.text("publishing.title");

    HandoverView(ByHand hands) {
        this.hands = hands;
    }

    /** Where a delivery is put up, below the agency's own word. */
    static String path(DeliveryId id) {
        return DeliveriesNavigation.PAGE + "/by-hand/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DeliveryId id =
                DeliveryId.parse(event.getRouteParameters().get("delivery").orElse(""));
        try {
            show(id);
        } catch (Refused refused) {
            Locale locale = Desk.texts().locale();
            removeAll();
            add(new PageHeader(title), body(nothing(refused.refusal().sentence(locale))));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(DeliveryId id) {
        Handover hand = hands.look(Desk.actor(), id);
        title = Desk.text("publishing.by-hand.title", hand.network());
        removeAll();
        add(
                new PageHeader(title).remark(window(hand)),
                body(hand.signed().map(post -> open(hand, post)).orElseGet(() -> closed(hand))));
    }

    private static String window(Handover hand) {
        WindowWords words = new WindowWords(
                hand.delivery().earliest(), hand.delivery().latest(), hand.zone(), Desk.zone(), Desk.texts());
        return Desk.text("publishing.on", "@" + hand.handle(), hand.network()) + " · " + words.line();
    }

    private static Div body(Component... parts) {
        Div body = new Div(parts);
        body.addClassNames("body", "stack");
        return body;
    }

    private static Component nothing(String why) {
        return new EmptyState("clock", Desk.text("publishing.by-hand.closed"), why);
    }

    private static Component closed(Handover hand) {
        Div stack = new Div(nothing(hand.why(Desk.texts())));
        stack.addClassName("stack");
        DeliverySteps.outside(hand.delivery().permalink(), Desk.text("publishing.see", hand.network()))
                .ifPresent(stack::add);
        return stack;
    }

    private Component open(Handover hand, SignedPost post) {
        Div card = new Div(words(post), copy(post));
        card.addClassNames("card", "pane", "stack");
        post.media().forEach(picture -> card.add(picture(hand, picture)));
        Div stack = new Div(new Paragraph(Desk.text("publishing.by-hand.lead", hand.network())), card);
        DeliverySteps.outside(hand.begin(), Desk.text("publishing.by-hand.open", hand.network()))
                .ifPresent(stack::add);
        stack.add(up(hand));
        stack.addClassName("stack");
        return stack;
    }

    private static TextArea words(SignedPost post) {
        TextArea words = new TextArea(Desk.text("publishing.by-hand.words"), post.text(), "");
        words.setReadOnly(true);
        words.setWidthFull();
        words.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        return words;
    }

    private static Button copy(SignedPost post) {
        Button copy = new Button(
                Desk.text("publishing.by-hand.copy"), click -> Notices.done(Desk.text("publishing.by-hand.copied")));
        copy.getElement()
                .executeJs("this.addEventListener('click', () => navigator.clipboard.writeText($0))", post.text());
        return copy;
    }

    private Component picture(Handover hand, SignedMedia picture) {
        HandPicture source = new HandPicture(hands, hand.delivery().id(), picture);
        Image image = new Image(DownloadHandler.fromInputStream(event -> source.inline()), picture.altText());
        image.addClassName("shown");
        Anchor save = new Anchor(
                DownloadHandler.fromInputStream(event -> source.saved()), Desk.text("publishing.by-hand.save"));
        save.addClassName("link");
        Div both = new Div(image, save);
        both.addClassName("stack");
        return both;
    }

    private Component up(Handover hand) {
        TextField link = new TextField(Desk.text("publishing.by-hand.link"));
        link.setWidthFull();
        Button up = new Button(
                Desk.text("publishing.by-hand.up"), click -> say(hand.delivery().id(), link));
        up.addThemeName("primary");
        Div both = new Div(link, up);
        both.addClassName("stack");
        return both;
    }

    private void say(DeliveryId id, TextField link) {
        try {
            hands.itIsUp(Desk.actor(), id, link.getValue());
            show(id);
            Notices.done(Desk.text(
                    "publishing.by-hand.done", hands.look(Desk.actor(), id).network()));
        } catch (Refused refused) {
            link.setInvalid(true);
            link.setErrorMessage(refused.refusal().sentence(Desk.texts().locale()));
        } catch (NotFound gone) {
            Notices.show(gone);
        }
    }
}
