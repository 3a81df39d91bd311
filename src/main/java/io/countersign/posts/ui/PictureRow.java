package io.countersign.posts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.countersign.base.ui.Desk;
import io.countersign.posts.MediaItem;

/** One picture of the post, with what it shows in words for people who cannot see it. */
class PictureRow extends Div {

    PictureRow(OpenPost post, Gallery gallery, MediaItem picture, int number) {
        addClassNames("card", "pane", "row", "picture");
        Image thumbnail = gallery.show(picture);
        thumbnail.setAlt("");
        Span size = new Span(Desk.text(sizeKey(picture), picture.width(), picture.height()));
        size.addClassName("small");
        Div words = new Div(altText(post, picture, number), size);
        words.addClassNames("stack", "grow");
        Button remove =
                new Button(Desk.text("compose.picture.remove", number), click -> post.removePicture(picture.id()));
        remove.addThemeName("small");
        add(thumbnail, words, remove);
    }

    private static String sizeKey(MediaItem picture) {
        return picture.mime().equals("image/gif") ? "compose.picture.size" : "compose.picture.cleaned";
    }

    private static TextField altText(OpenPost post, MediaItem picture, int number) {
        TextField field = new TextField(Desk.text("compose.picture.alt", number), picture.altText(), "");
        field.setWidthFull();
        field.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        field.setPlaceholder(Desk.text("compose.picture.alt.example"));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(WritingPad.PAUSE_MILLIS);
        field.addValueChangeListener(change -> post.describe(picture, change.getValue()));
        return field;
    }
}
