package io.countersign.publishing.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import java.util.function.Consumer;

/** Asks for the address of a post somebody found on its network; what was typed stays when it is refused. */
class AddressDialog extends Dialog {

    private final TextField address = new TextField(Desk.text("publishing.address"));

    AddressDialog(Parcel parcel, Consumer<String> found) {
        String label = parcel.account().label();
        setHeaderTitle(Desk.text("publishing.there.ask", label));
        setWidth("520px");
        address.setWidthFull();
        address.setPlaceholder(Desk.text("publishing.address.begins"));
        Div fields = new Div(new Paragraph(Desk.text("publishing.there.how", parcel.network(), label)));
        fields.addClassName("stack");
        parcel.page()
                .flatMap(page -> DeliverySteps.outside(page, Desk.text("publishing.look", label, parcel.network())))
                .ifPresent(fields::add);
        fields.add(address);
        add(fields);
        Button leave = new Button(Desk.text("base.leave-it"), click -> close());
        leave.addThemeName("tertiary");
        Button save = new Button(Desk.text("publishing.there.save"), click -> say(found));
        save.addThemeName("primary");
        save.addClickShortcut(Key.ENTER);
        getFooter().add(leave, save);
        address.focus();
    }

    private void say(Consumer<String> found) {
        try {
            found.accept(address.getValue());
            close();
        } catch (Refused refused) {
            address.setInvalid(true);
            address.setErrorMessage(refused.refusal().sentence(Desk.texts().locale()));
        } catch (NotFound gone) {
            Notices.show(gone);
        }
    }
}
