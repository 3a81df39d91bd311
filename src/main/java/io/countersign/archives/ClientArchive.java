package io.countersign.archives;

import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.AccessSummary;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.HouseSheet;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.Texts;
import io.countersign.ledger.ChainLine;
import io.countersign.ledger.Checkpoint;
import io.countersign.ledger.Ledger;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Packs everything of one client, and nothing of anybody else, for an owner of that client. */
@Component
class ClientArchive {

    private final Clientele clientele;
    private final AgencyDoors agencies;
    private final AccountKeeping accounts;
    private final AccessKeeping cards;
    private final HouseKeeping houses;
    private final Ledger ledger;
    private final ArchivedPosts posts;
    private final ArchivedTalk talk;
    private final ArchivedNames names;
    private final Clock clock;

    ClientArchive(
            Clientele clientele,
            AgencyDoors agencies,
            AccountKeeping accounts,
            AccessKeeping cards,
            HouseKeeping houses,
            Ledger ledger,
            ArchivedPosts posts,
            ArchivedTalk talk,
            ArchivedNames names,
            Clock clock) {
        this.clientele = clientele;
        this.agencies = agencies;
        this.accounts = accounts;
        this.cards = cards;
        this.houses = houses;
        this.ledger = ledger;
        this.posts = posts;
        this.talk = talk;
        this.names = names;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public void write(Actor actor, ClientId id, OutputStream out) {
        ClientSummary client = clientele.get(actor, id);
        String agency = agencies.get(actor.agency()).name();
        Packing packing = new Packing(out);
        packing.add("README.txt", readMe(client, agency));
        packing.paper(
                "owner.json",
                new Papers.Owner(
                        agency,
                        client.name(),
                        client.kind().name(),
                        client.zone().getId(),
                        head(actor)));
        packing.paper("networks.json", accounts(actor, id));
        packing.paper("house.json", house(actor, id));
        posts.pack(actor, id, packing);
        talk.pack(actor, id, packing);
        packing.add("record.ndjson", record(actor, id));
        packing.seal(agency, client.name(), clock.instant());
    }

    private byte[] readMe(ClientSummary client, String agency) {
        return Texts.in(Locale.ENGLISH)
                .get("archives.readme", client.name(), agency)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String head(Actor actor) {
        return ledger.head(actor).map(Checkpoint::text).orElse("");
    }

    private List<Papers.Account> accounts(Actor actor, ClientId client) {
        return accounts.of(actor, client).stream()
                .map(account -> account(actor, account))
                .toList();
    }

    private Papers.Account account(Actor actor, AccountSummary account) {
        return new Papers.Account(
                account.id().text(),
                account.network().name(),
                account.kind().name(),
                account.handle(),
                account.displayName(),
                names.of(actor, account.owner()),
                account.owner().equals(actor.self()),
                cards.on(actor, account.id()).stream()
                        .map(card -> card(actor, card))
                        .toList());
    }

    private Papers.Card card(Actor actor, AccessSummary card) {
        return new Papers.Card(
                names.of(actor, card.holder()), card.way().name(), text(card.since()), text(card.until()), card.note());
    }

    private List<Papers.House> house(Actor actor, ClientId client) {
        return houses.versions(actor, client).stream()
                .map(sheet -> sheet(actor, sheet))
                .toList();
    }

    private Papers.House sheet(Actor actor, HouseSheet sheet) {
        return new Papers.House(
                sheet.number(),
                sheet.rules().sound(),
                sheet.rules().neverSay(),
                sheet.rules().hashtags(),
                sheet.rules().hours(),
                sheet.rules().signers(),
                sheet.author() == null ? null : names.of(actor, sheet.author()),
                text(sheet.writtenAt()));
    }

    private byte[] record(Actor actor, ClientId client) {
        return ledger.chain(actor, client).stream()
                .map(ChainLine::json)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
