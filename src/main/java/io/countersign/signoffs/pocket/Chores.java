package io.countersign.signoffs.pocket;

import io.countersign.accounts.AccessCardId;
import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.AccessSummary;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Profiles;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.Texts;
import io.countersign.delegation.rules.Act;
import io.countersign.tasks.GettingIn;
import io.countersign.tasks.OwnersList;
import io.countersign.tasks.TaskId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What only the owner can do inside the networks: letting somebody in, and short lists of set-up work. */
@Component
class Chores {

    private final AccessKeeping cards;
    private final GettingIn gettingIn;
    private final AccountKeeping accounts;
    private final Profiles profiles;
    private final Membership membership;

    Chores(
            AccessKeeping cards,
            GettingIn gettingIn,
            AccountKeeping accounts,
            Profiles profiles,
            Membership membership) {
        this.cards = cards;
        this.gettingIn = gettingIn;
        this.accounts = accounts;
        this.profiles = profiles;
        this.membership = membership;
    }

    /** The pages of what waits, below the stack's own address; a link from a mail leads to none of them. */
    List<String> of(Reader reader) {
        if (reader.byLink()) {
            return List.of();
        }
        return Stream.concat(
                        cards.askedOf(reader.actor()).stream()
                                .map(card -> "let-in/" + card.id().text()),
                        gettingIn.lists(reader.actor()).stream()
                                .map(list -> "do/" + list.task().id().text()))
                .toList();
    }

    /** Somebody whom the reader is asked to let in; to everybody but the owner of the account there is nobody. */
    LetInView letIn(Actor actor, String id, Locale locale) {
        AccessSummary card = cards.askedOf(actor).stream()
                .filter(one -> one.id().equals(AccessCardId.parse(id)))
                .findFirst()
                .orElseThrow(NotFound::new);
        AccountSummary account = accounts.get(actor, card.account());
        MemberName holder = Objects.requireNonNull(
                membership.named(actor, List.of(card.holder())).get(card.holder()));
        Texts texts = Texts.in(locale);
        String way = texts.get("accounts.way." + card.way());
        return new LetInView(
                id,
                holder.name(),
                account.network().title(),
                account.label(),
                way,
                lines(texts.get("accounts.steps." + account.network(), holder.name(), way, account.label())),
                profiles.of(account).orElse(null));
    }

    ChoreView chore(Actor actor, String id, Locale locale) {
        OwnersList list = gettingIn.list(actor, TaskId.parse(id));
        AccountSummary account = list.account();
        return new ChoreView(
                id,
                list.task().title(),
                account == null ? "" : account.network().title(),
                account == null ? "" : account.label(),
                list.acts().stream()
                        .flatMap(act -> lines(step(act, account, locale)).stream())
                        .toList(),
                account == null ? null : profiles.of(account).orElse(null));
    }

    /** The task behind a list of the reader's own. */
    TaskId mine(Actor actor, String id) {
        return gettingIn.list(actor, TaskId.parse(id)).task().id();
    }

    private static String step(Act act, @Nullable AccountSummary account, Locale locale) {
        String network = account == null ? "" : account.network().name();
        String key = "signoffs.pocket.act." + act.name();
        return Texts.in(locale).get(key, network);
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
