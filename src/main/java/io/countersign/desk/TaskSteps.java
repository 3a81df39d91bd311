package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.base.ui.Desk;
import io.countersign.posts.Composing;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;

/** The one next step of a task: start it, write the post, lay facts beside it, or say that it is done. */
@SpringComponent
class TaskSteps {

    private final TaskDesk tasks;
    private final Composing composing;

    TaskSteps(TaskDesk tasks, Composing composing) {
        this.tasks = tasks;
        this.composing = composing;
    }

    Component next(TaskSummary task, Runnable again) {
        if (!task.state().isOpen()) {
            return new Span();
        }
        Button step = switch (task.lane()) {
            case SETUP ->
                task.state() == TaskState.TODO
                        ? button("desk.start", task, () -> tasks.start(Desk.actor(), task.id()), again)
                        : button("desk.done", task, () -> tasks.done(Desk.actor(), task.id()), again);
            case PROMOTION -> write(task);
            case VOICE -> button("desk.prepare", task, () -> open(task), () -> {});
        };
        step.addThemeName("small");
        return step;
    }

    private Button write(TaskSummary task) {
        String key = task.state() == TaskState.WAITING ? "desk.see" : "desk.write";
        return button(key, task, () -> compose(task), () -> {});
    }

    private void compose(TaskSummary task) {
        String post = composing.openFor(Desk.actor(), task.id()).text();
        UI.getCurrentOrThrow().navigate(Desk.visit().slug() + "/compose/" + post);
    }

    private static void open(TaskSummary task) {
        UI.getCurrentOrThrow().navigate(Desk.visit().slug() + "/tasks/" + task.id());
    }

    private static Button button(String key, TaskSummary task, Runnable gesture, Runnable again) {
        Button button = new Button(Desk.text(key), click -> {
            gesture.run();
            again.run();
        });
        button.setAriaLabel(Desk.text(key) + ": " + task.title());
        return button;
    }
}
