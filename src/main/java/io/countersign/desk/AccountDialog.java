package io.countersign.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.MemberSummary;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import java.util.List;

/** Notes an account of a client, with the one person whose voice it is; what is refused stays in the fields. */
class AccountDialog extends Dialog {

    private final Select<NetworkName> network = new Select<>();
    private final TextField handle = new TextField(Desk.text("desk.account.handle"));
    private final TextField name = new TextField(Desk.text("desk.account.name"));
    private final Select<AccountKind> kind = new Select<>();
    private final Select<MemberSummary> owner = new Select<>();

    /** @param owners those whose voice it can be, at least one */
    AccountDialog(AccountKeeping accounts, ClientSummary client, List<MemberSummary> owners, Runnable added) {
        setHeaderTitle(Desk.text("desk.account.add.of", client.name()));
        setWidth("520px");
        network.setLabel(Desk.text("desk.account.network"));
        network.setItems(NetworkName.values());
        network.setItemLabelGenerator(NetworkName::title);
        network.setValue(NetworkName.X);
        handle.setHelperText(Desk.text("desk.account.handle.help"));
        kind.setLabel(Desk.text("desk.account.kind"));
        kind.setItems(AccountKind.values());
        kind.setItemLabelGenerator(one -> Desk.text("desk.account.kind." + one));
        kind.setValue(client.kind() == ClientKind.COMPANY ? AccountKind.CORPORATE : AccountKind.PERSONAL);
        owner.setLabel(Desk.text("desk.account.owner"));
        owner.setItems(owners);
        owner.setItemLabelGenerator(MemberSummary::name);
        owner.setValue(owners.getFirst());
        Div fields = new Div(network, handle, name, kind, owner);
        fields.addClassName("stack");
        fields.getChildren().forEach(field -> field.getElement().getStyle().set("width", "100%"));
        add(fields);
        Button leave = new Button(Desk.text("base.leave-it"), click -> close());
        leave.addThemeName("tertiary");
        Button keep = new Button(Desk.text("desk.account.add.do"), click -> keep(accounts, client, added));
        keep.addThemeName("primary");
        getFooter().add(leave, keep);
        handle.focus();
    }

    private void keep(AccountKeeping accounts, ClientSummary client, Runnable added) {
        try {
            accounts.add(
                    Desk.actor(),
                    client.id(),
                    NewAccount.typed(network.getValue(), kind.getValue(), handle.getValue(), name.getValue()),
                    owner.getValue().id());
            close();
            added.run();
        } catch (Refused refused) {
            Notices.show(refused);
        }
    }
}
