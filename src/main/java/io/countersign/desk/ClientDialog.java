package io.countersign.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.Clientele;
import io.countersign.base.ClientId;
import io.countersign.base.Refused;
import io.countersign.base.Zones;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Takes a client on; what is refused stays in the fields. */
class ClientDialog extends Dialog {

    private final TextField name = new TextField(Desk.text("desk.client.name"));
    private final Select<ClientKind> kind = new Select<>();
    private final ComboBox<String> zone = new ComboBox<>(Desk.text("desk.client.zone"));

    ClientDialog(Clientele clientele, Consumer<ClientId> added) {
        setHeaderTitle(Desk.text("desk.client.add"));
        setWidth("520px");
        name.setWidthFull();
        kind.setLabel(Desk.text("desk.client.kind"));
        kind.setItems(ClientKind.values());
        kind.setItemLabelGenerator(one -> Desk.text("requests.kind." + one));
        kind.setValue(ClientKind.INDIVIDUAL);
        kind.setWidthFull();
        zone.setItems(Zones.ALL);
        zone.setValue(Desk.zone().getId());
        zone.setWidthFull();
        Div fields = new Div(name, kind, zone);
        fields.addClassName("stack");
        add(fields);
        Button leave = new Button(Desk.text("base.leave-it"), click -> close());
        leave.addThemeName("tertiary");
        Button keep = new Button(Desk.text("desk.client.add.do"), click -> keep(clientele, added));
        keep.addThemeName("primary");
        getFooter().add(leave, keep);
        name.focus();
    }

    /** A second click of the same hand comes to a closed dialog and adds nothing. */
    private void keep(Clientele clientele, Consumer<ClientId> added) {
        if (!isOpened()) {
            return;
        }
        try {
            String where = zone.getValue() == null ? Desk.zone().getId() : zone.getValue();
            ClientId client = clientele.add(Desk.actor(), name.getValue(), kind.getValue(), ZoneId.of(where));
            close();
            added.accept(client);
        } catch (Refused refused) {
            Notices.show(refused);
        }
    }
}
