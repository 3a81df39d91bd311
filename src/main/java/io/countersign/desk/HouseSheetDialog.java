package io.countersign.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.HouseRules;
import io.countersign.agencies.HouseSheet;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;

/** Writes a house sheet anew; what is refused stays in the fields. */
class HouseSheetDialog extends Dialog {

    private final TextArea sound;
    private final TextArea never;
    private final TextArea hashtags;
    private final TextArea hours;
    private final TextArea signers;
    private final Checkbox byName = new Checkbox(Desk.text("desk.house.by-name"));

    HouseSheetDialog(HouseKeeping houses, ClientSummary client, HouseSheet sheet, Runnable again) {
        setHeaderTitle(Desk.text("desk.house.of", client.name()));
        setWidth("640px");
        HouseRules rules = sheet.rules();
        sound = area("desk.house.sound", rules.sound());
        never = area("desk.house.never", rules.neverSay());
        never.setHelperText(Desk.text("desk.house.never.how"));
        hashtags = area("desk.house.hashtags", rules.hashtags());
        hours = area("desk.house.hours", rules.hours());
        signers = area("desk.house.signers", rules.signers());
        byName.setValue(rules.byName());
        byName.setHelperText(Desk.text("desk.house.by-name.how", client.name()));
        Div fields = new Div(sound, never, hashtags, hours, signers, byName);
        fields.addClassName("stack");
        add(fields);
        Button leave = new Button(Desk.text("base.leave-it"), click -> close());
        leave.addThemeName("tertiary");
        Button keep = new Button(Desk.text("desk.house.keep"), click -> keep(houses, client, sheet, again));
        keep.addThemeName("primary");
        getFooter().add(leave, keep);
    }

    private void keep(HouseKeeping houses, ClientSummary client, HouseSheet sheet, Runnable again) {
        try {
            houses.write(
                    Desk.actor(),
                    client.id(),
                    sheet.number(),
                    new HouseRules(
                            sound.getValue(),
                            never.getValue(),
                            hashtags.getValue(),
                            hours.getValue(),
                            signers.getValue(),
                            byName.getValue()));
            close();
            again.run();
        } catch (Refused | NotFound refused) {
            Notices.show(refused);
        }
    }

    private static TextArea area(String label, String words) {
        TextArea area = new TextArea(Desk.text(label));
        area.setValue(words);
        area.setWidthFull();
        area.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        return area;
    }
}
