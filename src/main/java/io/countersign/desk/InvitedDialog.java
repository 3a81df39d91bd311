package io.countersign.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.agencies.MadeInvitation;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;

/** Says that somebody is invited, and shows the link this once where it may be given by another way than the letter. */
class InvitedDialog extends Dialog {

    /** @param joinPage where the link leads, but for what opens it */
    InvitedDialog(MadeInvitation made, String joinPage) {
        setHeaderTitle(Desk.text("desk.invited", made.name()));
        setWidth("520px");
        setCloseOnOutsideClick(false);
        Div words = new Div(
                new Paragraph(Desk.text("desk.invited.letter", made.email().value())));
        words.addClassName("stack");
        add(words);
        String token = made.token();
        if (token == null) {
            words.add(new Paragraph(Desk.text("desk.invited.sealed")));
        } else {
            String link = joinPage + token;
            words.add(shown(link), new Paragraph(Desk.text("desk.invited.once")));
            getFooter().add(copy(link));
        }
        Button done = new Button(Desk.text("base.close"), click -> close());
        done.addThemeName("primary");
        getFooter().add(done);
    }

    private static TextField shown(String link) {
        TextField shown = new TextField(Desk.text("desk.invited.link"), link, "");
        shown.setReadOnly(true);
        shown.setWidthFull();
        return shown;
    }

    private static Button copy(String link) {
        Button copy =
                new Button(Desk.text("desk.invited.copy"), click -> Notices.done(Desk.text("desk.invited.copied")));
        copy.getElement().executeJs("this.addEventListener('click', () => navigator.clipboard.writeText($0))", link);
        return copy;
    }
}
