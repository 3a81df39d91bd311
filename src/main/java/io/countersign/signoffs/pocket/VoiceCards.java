package io.countersign.signoffs.pocket;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Profiles;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.signoffs.PeopleWaiting;
import io.countersign.tasks.Fact;
import io.countersign.tasks.VoiceCard;
import io.countersign.tasks.VoiceTasks;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The people who wait for the reader's own words, beside the posts that wait for a signature. */
@Component
class VoiceCards {

    private final VoiceTasks tasks;
    private final Clientele clientele;
    private final AccountKeeping accounts;
    private final Profiles profiles;
    private final Membership membership;
    private final ObjectProvider<PeopleWaiting> others;

    VoiceCards(
            VoiceTasks tasks,
            Clientele clientele,
            AccountKeeping accounts,
            Profiles profiles,
            Membership membership,
            ObjectProvider<PeopleWaiting> others) {
        this.tasks = tasks;
        this.clientele = clientele;
        this.accounts = accounts;
        this.profiles = profiles;
        this.membership = membership;
        this.others = others;
    }

    /** Those who wait, oldest first; a link from a mail shows posts, never people. */
    List<VoiceCard> waiting(Reader reader) {
        return reader.byLink() ? List.of() : tasks.waitingFor(reader.actor());
    }

    /** Those who wait in the rooms above, by their ids. */
    List<String> others(Reader reader) {
        return reader.byLink()
                ? List.of()
                : others.stream()
                        .flatMap(room -> room.waitingFor(reader.actor()).stream())
                        .toList();
    }

    VoiceView view(Reader reader, VoiceCard card, Locale locale) {
        Actor actor = reader.actor();
        ClientSummary client = clientele.get(actor, card.task().client());
        return new VoiceView(
                card.task().id().text(),
                card.task().title(),
                card.words().equalsIgnoreCase(card.task().title()) ? "" : card.words(),
                card.task().reason(),
                client.name(),
                where(actor, card.task().account()),
                day(card.task().due(), client.zone(), locale),
                notes(actor, card.facts()));
    }

    private VoiceView.@Nullable Where where(Actor actor, @Nullable AccountId id) {
        if (id == null) {
            return null;
        }
        AccountSummary account = accounts.get(actor, id);
        return new VoiceView.Where(
                account.network().title(),
                account.displayName(),
                account.handle(),
                profiles.of(account).orElse(null));
    }

    private List<VoiceView.Note> notes(Actor actor, List<Fact> facts) {
        Map<MemberId, MemberName> authors = membership.named(
                actor, facts.stream().map(Fact::author).distinct().toList());
        return facts.stream()
                .map(fact -> new VoiceView.Note(
                        Objects.requireNonNull(authors.get(fact.author())).firstName(),
                        fact.text(),
                        fact.link(),
                        fact.link() == null
                                ? null
                                : Hosts.disguised(fact.link()).orElse(null)))
                .toList();
    }

    private static @Nullable String day(@Nullable Instant due, ZoneId zone, Locale locale) {
        return due == null
                ? null
                : DateTimeFormatter.ofPattern("EEEE d MMMM", locale)
                        .withZone(zone)
                        .format(due);
    }
}
