package io.countersign.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Inviting;
import io.countersign.agencies.MadeInvitation;
import io.countersign.agencies.NewInvitation;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.Role;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import java.util.List;
import java.util.function.Consumer;

/** Invites somebody; what is refused stays in the fields. */
class InviteDialog extends Dialog {

    private final Inviting inviting;
    private final TextField name = new TextField(Desk.text("desk.invite.name"));
    private final EmailField email = new EmailField(Desk.text("desk.invite.email"));
    private final Select<Role> role = new Select<>();
    private final Select<ClientSummary> client = new Select<>();
    private final Checkbox voice = new Checkbox(Desk.text("desk.invite.voice"), true);

    private final Checkbox othersRead = new Checkbox(Desk.text("desk.invite.others-read"));
    private final TextField reach = new TextField(Desk.text("desk.invite.reach"));

    InviteDialog(Inviting inviting, List<ClientSummary> clients, Consumer<MadeInvitation> made) {
        this.inviting = inviting;
        setHeaderTitle(Desk.text("desk.invite"));
        setWidth("520px");
        name.setWidthFull();
        email.setWidthFull();
        role.setLabel(Desk.text("desk.invite.as"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> Desk.text("desk.role." + one));
        role.setWidthFull();
        client.setLabel(Desk.text("desk.invite.client"));
        client.setItems(clients);
        client.setItemLabelGenerator(ClientSummary::name);
        client.setWidthFull();
        if (clients.size() == 1) {
            client.setValue(clients.getFirst());
        }
        reach.setWidthFull();
        reach.setHelperText(Desk.text("desk.invite.reach.why"));
        reach.setVisible(false);
        othersRead.addValueChangeListener(change -> reach.setVisible(change.getValue()));
        role.addValueChangeListener(change -> show(change.getValue()));
        role.setValue(clients.isEmpty() ? Role.VA : Role.OWNER);
        Div fields = new Div(name, email, role, client, voice, othersRead, reach);
        fields.addClassName("stack");
        add(fields);
        Button leave = new Button(Desk.text("base.leave-it"), click -> close());
        leave.addThemeName("tertiary");
        Button send = new Button(Desk.text("desk.invite.do"), click -> send(made));
        send.addThemeName("primary");
        getFooter().add(leave, send);
        name.focus();
    }

    private void show(Role chosen) {
        client.setVisible(!chosen.isStaff());
        voice.setVisible(chosen == Role.OWNER);
        othersRead.setVisible(chosen == Role.OWNER);
        reach.setVisible(chosen == Role.OWNER && othersRead.getValue());
    }

    private void send(Consumer<MadeInvitation> made) {
        try {
            Role as = role.getValue();
            ClientSummary of = as.isStaff() ? null : client.getValue();
            MadeInvitation sent = inviting.invite(
                    Desk.actor(),
                    new NewInvitation(
                            email.getValue(),
                            name.getValue(),
                            as,
                            of == null ? null : of.id(),
                            voice.getValue(),
                            as == Role.OWNER && othersRead.getValue(),
                            reach.getValue()));
            close();
            made.accept(sent);
        } catch (Refused | NotFound refused) {
            Notices.show(refused);
        }
    }
}
