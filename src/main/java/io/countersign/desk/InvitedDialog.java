package io.countersign.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.agencies.MadeInvitation;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;

/** Shows the link of an invitation, this once, to be given by another way than the letter. */
class InvitedDialog extends Dialog {

    InvitedDialog(MadeInvitation made, String link) {
        setHeaderTitle(Desk.text("desk.invited", made.name()));
        setWidth("520px");
        setCloseOnOutsideClick(false);
        TextField shown = new TextField(Desk.text("desk.invited.link"), link, "");
        shown.setReadOnly(true);
        shown.setWidthFull();
        Div words = new Div(
                new Paragraph(Desk.text("desk.invited.letter", made.email().value())),
                shown,
                new Paragraph(Desk.text("desk.invited.once")));
        words.addClassName("stack");
        add(words);
        Button copy =
                new Button(Desk.text("desk.invited.copy"), click -> Notices.done(Desk.text("desk.invited.copied")));
        copy.getElement().executeJs("this.addEventListener('click', () => navigator.clipboard.writeText($0))", link);
        Button done = new Button(Desk.text("base.close"), click -> close());
        done.addThemeName("primary");
        getFooter().add(copy, done);
    }
}
