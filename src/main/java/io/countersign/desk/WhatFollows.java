package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.AccessSummary;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.MandateSummary;
import io.countersign.accounts.Mandating;
import io.countersign.agencies.MemberSummary;
import io.countersign.base.ui.Desk;
import io.countersign.outside.ReadingKeys;
import io.countersign.tasks.TaskDesk;
import java.text.ListFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What hangs on somebody here and lets go when they stop: open tasks, mandates, ways in, and keys for programs. */
@SpringComponent
class WhatFollows {

    private final TaskDesk tasks;
    private final Mandating mandates;
    private final AccessKeeping cards;
    private final AccountKeeping accounts;
    private final ReadingKeys keys;
    private final Clock clock;

    WhatFollows(
            TaskDesk tasks,
            Mandating mandates,
            AccessKeeping cards,
            AccountKeeping accounts,
            ReadingKeys keys,
            Clock clock) {
        this.tasks = tasks;
        this.mandates = mandates;
        this.cards = cards;
        this.accounts = accounts;
        this.keys = keys;
        this.clock = clock;
    }

    /** In sentences; what somebody does not have is not spoken of, but for tasks. */
    List<Component> of(MemberSummary member) {
        String name = member.name();
        List<Component> said = new ArrayList<>();
        said.add(new Paragraph(Desk.text(
                "desk.follows.tasks", tasks.of(Desk.actor(), member.id()).size())));
        List<String> voices = mandates.of(Desk.actor(), member.id()).stream()
                .map(MandateSummary::account)
                .distinct()
                .map(this::called)
                .toList();
        if (!voices.isEmpty()) {
            said.add(new Paragraph(Desk.text("desk.follows.mandates", name, all(voices))));
        }
        List<String> ways = cards.of(Desk.actor(), member.id()).stream()
                .filter(one -> !one.isAskedFor())
                .map(this::way)
                .toList();
        if (!ways.isEmpty()) {
            said.add(new Paragraph(Desk.text("desk.follows.ways", name, all(ways))));
        }
        long open = openKeys(member);
        if (open > 0) {
            said.add(new Paragraph(Desk.text("desk.follows.keys", open, name)));
        }
        return said;
    }

    private long openKeys(MemberSummary member) {
        Instant now = clock.instant();
        return keys.all(Desk.actor()).stream()
                .filter(key -> key.madeBy().equals(member.id()) && key.isOpenAt(now))
                .count();
    }

    private String way(AccessSummary card) {
        return Desk.text("desk.follows.way", called(card.account()), Desk.text("accounts.way." + card.way()));
    }

    private String called(AccountId id) {
        AccountSummary account = accounts.get(Desk.actor(), id);
        return Desk.text(
                "desk.follows.account", account.label(), account.network().title());
    }

    private static String all(List<String> parts) {
        return ListFormat.getInstance(Desk.texts().locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(parts);
    }
}
