package io.countersign.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.communication.PushMode;
import io.countersign.base.LiveChanges;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;

/** Keeps open screens up to date with what others do, on this node and on others. */
@org.springframework.stereotype.Component
public class LiveScreens implements DisposableBean {

    private final LiveChanges changes;
    private final ExecutorService telling = Executors.newVirtualThreadPerTaskExecutor();

    LiveScreens(LiveChanges changes) {
        this.changes = changes;
    }

    /** Runs a screen's reading again, as its own visitor, whenever something in a room of its agency has changed. */
    public void follow(Component screen, String room, Runnable again) {
        screen.addAttachListener(attached -> begin(attached, room, again));
    }

    private void begin(AttachEvent attached, String room, Runnable again) {
        UI ui = attached.getUI();
        if (ui.getSession().getService().ensurePushAvailable()) {
            ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        }
        Runnable end = changes.listen(
                Desk.visit().agency(), room, ids -> telling.execute(() -> tell(ui, attached.getSource(), again)));
        attached.getSource().addDetachListener(detached -> {
            detached.unregisterListener();
            end.run();
        });
    }

    private static void tell(UI ui, Component screen, Runnable again) {
        try {
            ui.access(() -> {
                if (screen.isAttached()) {
                    again.run();
                }
            });
        } catch (UIDetachedException closed) {
            return;
        }
    }

    @Override
    public void destroy() {
        telling.shutdownNow();
    }
}
