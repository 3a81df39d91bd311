package io.countersign.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.countersign.base.Texts;
import jakarta.servlet.http.HttpServletResponse;

/** The one answer to an address that does not exist and to one that is not yours. */
@AnonymousAllowed
class NothingHereView extends Main implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Texts texts = Texts.in(event.getUI().getLocale());
        removeAll();
        Div card = new Div(
                new Icon("search"), new H1(texts.get("base.nothing.title")), new Paragraph(texts.get("base.nothing")));
        card.addClassName("empty");
        addClassName("nothing");
        add(card);
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
