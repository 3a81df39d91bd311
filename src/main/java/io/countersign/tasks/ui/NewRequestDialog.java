package io.countersign.tasks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.countersign.agencies.ClientSummary;
import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import java.util.List;
import java.util.function.BiConsumer;

/** Takes in a request: whose it is, and the words as the client wrote them. */
class NewRequestDialog extends Dialog {

    private final Select<ClientSummary> client = new Select<>();
    private final TextArea text = new TextArea(Desk.text("requests.text"));

    NewRequestDialog(List<ClientSummary> clients, BiConsumer<ClientId, String> received) {
        setHeaderTitle(Desk.text("requests.new"));
        setWidth("640px");
        client.setLabel(Desk.text("requests.client"));
        client.setItems(clients);
        client.setItemLabelGenerator(ClientSummary::name);
        if (clients.size() == 1) {
            client.setValue(clients.getFirst());
        }
        text.setPlaceholder(Desk.text("requests.text.placeholder"));
        text.setMinHeight("260px");
        text.setWidthFull();
        client.setWidthFull();
        Div fields = new Div(client, text);
        fields.addClassName("stack");
        add(fields);
        Button cancel = new Button(Desk.text("requests.cancel"), click -> close());
        cancel.addThemeName("tertiary");
        Button take = new Button(Desk.text("requests.split"), click -> take(received));
        take.addThemeName("primary");
        getFooter().add(cancel, take);
    }

    private void take(BiConsumer<ClientId, String> received) {
        client.setInvalid(client.isEmpty());
        client.setErrorMessage(Desk.text("requests.client.missing"));
        if (client.isEmpty()) {
            return;
        }
        try {
            received.accept(client.getValue().id(), text.getValue());
            close();
        } catch (Refused | NotFound refused) {
            Notices.show(refused);
        }
    }
}
