package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.agencies.ClientSummary;
import io.countersign.base.ui.Desk;
import io.countersign.conversations.ConversationState;
import io.countersign.conversations.ConversationSummary;
import io.countersign.conversations.Listening;
import io.countersign.conversations.Waits;
import io.countersign.delegation.ui.LaneBadge;
import io.countersign.posts.PostSummary;
import io.countersign.signoffs.AwaitedSignature;
import io.countersign.signoffs.SignatureWatch;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is open for a client: the work, what waits for a signature, who waits for an answer. */
@SpringComponent
class ClientTasks {

    private static final Set<TaskState> OPEN = EnumSet.of(TaskState.TODO, TaskState.DOING, TaskState.WAITING);
    private static final int SHOWN = 12;

    private final TaskDesk tasks;
    private final SignatureWatch watch;
    private final Listening listening;
    private final Clock clock;

    ClientTasks(TaskDesk tasks, SignatureWatch watch, Listening listening, Clock clock) {
        this.tasks = tasks;
        this.watch = watch;
        this.listening = listening;
        this.clock = clock;
    }

    /** The open work, soonest first. */
    Component work(ClientSummary client) {
        List<TaskSummary> open = tasks.board(Desk.actor(), OPEN).stream()
                .filter(task -> task.client().equals(client.id()))
                .toList();
        UnorderedList list = list();
        open.stream().limit(SHOWN).forEach(task -> {
            Anchor title = new Anchor(Desk.visit().path("tasks/" + task.id()), task.title());
            list.add(line(title, When.due(task.due(), client.zone()), new LaneBadge(task.lane())));
        });
        return open.isEmpty()
                ? small(Desk.text("desk.client.work.none"))
                : withMore(list, open.size() - SHOWN, "board");
    }

    /** What waits for a signature. */
    Component signatures(ClientSummary client) {
        UnorderedList list = list();
        watch.waiting(Desk.actor()).stream()
                .map(AwaitedSignature::post)
                .filter(post -> post.client().equals(client.id()))
                .forEach(post -> list.add(line(opening(post), "", new Span())));
        return list.getComponentCount() == 0 ? small(Desk.text("desk.client.sign.none")) : list;
    }

    /** Who waits for an answer in a conversation, whoever waits longest first, and the way to all of them. */
    Component conversations(ClientSummary client) {
        List<ConversationSummary> waiting = listening.of(Desk.actor(), client.id()).reversed().stream()
                .filter(one -> one.state() == ConversationState.WAITING)
                .toList();
        UnorderedList list = list();
        waiting.forEach(one -> {
            Anchor who = new Anchor(Desk.visit().path("conversations/" + one.id()), one.who());
            list.add(line(who, Waits.since(one.since(), clock.instant(), Desk.texts()), new Span()));
        });
        Anchor all = new Anchor(
                Desk.visit().path("clients/" + client.id() + "/conversations"),
                Desk.text("desk.client.conversations.all"));
        all.addClassName("link");
        Div section =
                new Div(waiting.isEmpty() ? small(Desk.text("desk.client.conversations.none")) : list, new Div(all));
        section.addClassName("stack");
        return section;
    }

    private static Anchor opening(PostSummary post) {
        String opening = post.opening();
        Anchor title = new Anchor(
                Desk.visit().path("compose/" + post.id()),
                opening.isEmpty() ? Desk.text("desk.sign.no-words") : opening);
        title.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        return title;
    }

    private static ListItem line(Anchor title, String remark, Component mark) {
        title.addClassName("title");
        Span muted = new Span(remark);
        muted.addClassName("muted");
        muted.setVisible(!remark.isEmpty());
        Div what = new Div(title, muted);
        what.addClassName("what");
        ListItem line = new ListItem(what, mark);
        line.addClassName("item");
        return line;
    }

    private static Component withMore(UnorderedList list, int more, String page) {
        Anchor rest = new Anchor(Desk.visit().path(page), Desk.text("desk.client.work.more", more));
        rest.addClassName("link");
        rest.setVisible(more > 0);
        Div section = new Div(list, rest);
        section.addClassName("stack");
        return section;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        return list;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("small");
        return small;
    }
}
