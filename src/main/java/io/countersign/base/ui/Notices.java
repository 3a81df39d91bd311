package io.countersign.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.countersign.base.NotFound;
import io.countersign.base.ProofNeeded;
import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/** Tells people what happened: a refusal with its rule, a failure with what is safe, a quiet confirmation. */
@org.springframework.stereotype.Component
public class Notices implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int CALM_MILLIS = 4_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        ErrorHandler handler = Notices::tell;
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(handler));
    }

    private static void tell(ErrorEvent event) {
        Throwable cause = rootOf(event.getThrowable());
        if (!known(cause)) {
            LOG.error("a gesture on the desk failed", event.getThrowable());
        }
        UI ui = UI.getCurrent();
        if (ui != null) {
            show(cause);
        }
    }

    private static boolean known(Throwable cause) {
        return cause instanceof Refused
                || cause instanceof NotFound
                || cause instanceof OptimisticLockingFailureException;
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable cause = thrown;
        while (!known(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Says why something did not happen. */
    public static void show(Throwable cause) {
        Texts texts = Texts.in(locale());
        switch (cause) {
            case ProofNeeded needed -> proof(needed.refusal());
            case Refused refused -> refusal(refused.refusal());
            case NotFound gone -> lasting(texts.get("base.notice.not-found"), "");
            case OptimisticLockingFailureException stale -> lasting(texts.get("base.notice.stale"), "");
            default -> lasting(texts.get("base.notice.failed"), texts.get("base.notice.failed.safe"));
        }
    }

    /** Says which rule refused, who set it and who can lift it; stays until it is closed. */
    public static void refusal(Refusal refusal) {
        lasting(refusal.sentence(locale()), refusal.explanation(locale()));
    }

    /** Leads to where somebody proves who they are in a tab of its own: this one keeps what was typed. */
    private static void proof(Refusal refusal) {
        Anchor there =
                new Anchor(ProofNeeded.PAGE, Texts.in(locale()).get("base.prove-afresh.open"), AnchorTarget.BLANK);
        there.setRouterIgnore(true);
        lasting(refusal.sentence(locale()), Texts.in(locale()).get("base.prove-afresh.then"), there);
    }

    /** Confirms quietly, and goes away by itself. */
    public static void done(String text) {
        Notification notification = new Notification(text, CALM_MILLIS, Notification.Position.BOTTOM_END);
        notification.open();
    }

    private static void lasting(String sentence, String explanation, Component... further) {
        Notification notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_END);
        notification.setDuration(0);
        notification.setAssertive(true);
        Div words = new Div(new Paragraph(sentence));
        words.addClassName("notice");
        if (!explanation.isEmpty()) {
            Paragraph why = new Paragraph(explanation);
            why.addClassName("muted");
            words.add(why);
        }
        words.add(further);
        Button close = new Button(Texts.in(locale()).get("base.close"), click -> notification.close());
        close.addThemeName("tertiary");
        Div row = new Div(words, close);
        row.addClassName("row");
        notification.add(row);
        notification.open();
    }

    private static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
