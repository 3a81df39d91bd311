package io.countersign.tasks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.countersign.base.ui.Desk;
import io.countersign.delegation.rules.Stretch;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides a task: the word at which the second one begins is chosen from the client's own words. */
class DivideDialog extends Dialog {

    private static final Pattern WORD = Pattern.compile("\\S+");

    DivideDialog(String brief, List<Stretch> stretches, IntConsumer at) {
        setHeaderTitle(Desk.text("requests.divide"));
        setWidth("560px");
        Div words = new Div();
        words.addClassName("words");
        boolean first = true;
        for (Stretch stretch : stretches) {
            Matcher word = WORD.matcher(stretch.of(brief));
            while (word.find()) {
                Button begin = new Button(word.group());
                begin.addThemeName("small");
                begin.setEnabled(!first);
                int place = stretch.start() + word.start();
                begin.addClickListener(click -> {
                    close();
                    at.accept(place);
                });
                words.add(begin);
                first = false;
            }
        }
        add(new Paragraph(Desk.text("requests.divide.how")), words);
        Button cancel = new Button(Desk.text("requests.cancel"), click -> close());
        cancel.addThemeName("tertiary");
        getFooter().add(cancel);
    }
}
