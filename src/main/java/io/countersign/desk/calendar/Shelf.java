package io.countersign.desk.calendar;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.ui.Desk;
import io.countersign.posts.PostId;
import io.countersign.posts.PostShelf;
import io.countersign.posts.PostSummary;
import io.countersign.posts.RevisionId;
import io.countersign.publishing.Deliveries;
import io.countersign.publishing.DeliveryState;
import io.countersign.publishing.DeliverySummary;
import io.countersign.publishing.Timetable;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskSummary;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Fetches what stands between two days from every room that has something for the calendar. */
@SpringComponent
class Shelf {

    private static final int MOST = 1000;

    private final PostShelf posts;
    private final Timetable timetable;
    private final Deliveries deliveries;
    private final TaskDesk tasks;
    private final Clientele clientele;
    private final AccountKeeping accounts;

    Shelf(
            PostShelf posts,
            Timetable timetable,
            Deliveries deliveries,
            TaskDesk tasks,
            Clientele clientele,
            AccountKeeping accounts) {
        this.posts = posts;
        this.timetable = timetable;
        this.deliveries = deliveries;
        this.tasks = tasks;
        this.clientele = clientele;
        this.accounts = accounts;
    }

    /**
     * What was found.
     *
     * @param items in the order of their times, before anything but the client was left out
     * @param cutOff whether there was more than a page can hold
     */
    record Found(
            List<Item> items, Map<ClientId, ClientSummary> clients, List<AccountSummary> accounts, boolean cutOff) {}

    Found on(Days days, Asked asked) {
        Map<ClientId, ClientSummary> clients =
                clientele.visible(Desk.actor()).stream().collect(toMap(ClientSummary::id, Function.identity()));
        Set<ClientId> of = asked.client() == null ? clients.keySet() : Set.of(asked.client());
        ZoneId mine = Times.mine();
        List<Matter> matters = new ArrayList<>();
        boolean cutOff = addSent(matters, days, of) | addWritten(matters, days, of) | addDue(matters, days, of);
        Map<AccountId, AccountSummary> known = matters.stream()
                .map(Matter::client)
                .distinct()
                .flatMap(client -> accounts.of(Desk.actor(), client).stream())
                .collect(toMap(AccountSummary::id, Function.identity()));
        List<Item> items = matters.stream()
                .flatMap(one -> Stream.ofNullable(clients.get(one.client()))
                        .map(client -> new Item(
                                one,
                                client,
                                one.account() == null ? null : known.get(one.account()),
                                asked.mine() ? mine : client.zone())))
                .filter(item -> days.has(item.day()))
                .sorted(Comparator.comparing(item -> item.matter().at()))
                .toList();
        return new Found(items, clients, List.copyOf(known.values()), cutOff);
    }

    private boolean addSent(List<Matter> matters, Days days, Set<ClientId> of) {
        Actor actor = Desk.actor();
        List<DeliverySummary> sent = timetable.between(actor, days.from(), days.until(), of);
        Map<PostId, PostSummary> written =
                posts.named(actor, sent.stream().map(DeliverySummary::post).toList());
        sent.stream()
                .flatMap(one ->
                        Stream.ofNullable(written.get(one.post())).map(post -> (Matter) new Matter.Sent(one, post)))
                .forEach(matters::add);
        return sent.size() == MOST;
    }

    private boolean addWritten(List<Matter> matters, Days days, Set<ClientId> of) {
        List<PostSummary> written = posts.between(Desk.actor(), days.from(), days.until(), of);
        Set<PostId> sent = sent(written);
        written.stream()
                .filter(post -> !sent.contains(post.id()))
                .map(Matter.Written::new)
                .forEach(matters::add);
        return written.size() == MOST;
    }

    /** Those of the signed posts that are on their way or over: their delivery stands for them. */
    private Set<PostId> sent(List<PostSummary> written) {
        List<RevisionId> signed = written.stream()
                .filter(PostSummary::standsSigned)
                .flatMap(post -> Stream.ofNullable(post.current()))
                .toList();
        return deliveries.over(Desk.actor(), signed).stream()
                .filter(one -> one.state() != DeliveryState.WITHDRAWN)
                .map(DeliverySummary::post)
                .collect(toSet());
    }

    private boolean addDue(List<Matter> matters, Days days, Set<ClientId> of) {
        List<TaskSummary> due = tasks.dueBetween(Desk.actor(), days.from(), days.until(), of);
        Set<TaskId> planned =
                posts.planned(Desk.actor(), due.stream().map(TaskSummary::id).toList());
        due.stream()
                .filter(task -> !planned.contains(task.id()))
                .map(Matter.Due::new)
                .forEach(matters::add);
        return due.size() == MOST;
    }
}
