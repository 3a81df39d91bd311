package io.countersign.archives;

import io.countersign.accounts.NetworkName;
import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.HouseRules;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.Refusal;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays down what stands in an archive: posts that went out as history with their proofs, drafts as drafts. */
@Component
class ArchiveIntake {

    private static final Set<String> OUT = Set.of("PUBLISHED", "PUBLISHED_BY_HAND");

    private final BroughtArchives archives;
    private final BroughtPosts posts;
    private final BroughtProofs proofs;
    private final BroughtDrafts drafts;
    private final HouseKeeping houses;
    private final Ledger ledger;
    private final Clock clock;

    ArchiveIntake(
            BroughtArchives archives,
            BroughtPosts posts,
            BroughtProofs proofs,
            BroughtDrafts drafts,
            HouseKeeping houses,
            Ledger ledger,
            Clock clock) {
        this.archives = archives;
        this.posts = posts;
        this.proofs = proofs;
        this.drafts = drafts;
        this.houses = houses;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void take(Actor actor, ClientId client, Path file, Contents contents) {
        String sha256 = contents.sha256(Packing.INDEX);
        if (archives.existsByClientAndSha256(client, HexFormat.of().parseHex(sha256))) {
            throw Refusal.by("archives.twice").asException();
        }
        Papers.Owner owner = contents.read("owner.json", Papers.Owner.class);
        BroughtArchive brought =
                archives.save(new BroughtArchive(client, owner.agency(), sha256, actor.self(), clock.instant()));
        house(actor, client, contents);
        List<Papers.Account> accounts = List.of(contents.read("networks.json", Papers.Account[].class));
        List<Papers.Post> all = contents.in("posts").stream()
                .map(path -> contents.read(path, Papers.Post.class))
                .toList();
        all.stream().filter(ArchiveIntake::isOut).forEach(post -> history(brought, post, accounts, contents));
        drafts.take(
                        actor,
                        client,
                        file,
                        accounts,
                        all.stream().filter(ArchiveIntake::isDraft).toList())
                .forEach(post -> history(brought, post, accounts, contents));
        ledger.record(
                actor,
                Entry.of("archive.brought").of(client).about("client", client).with("from", owner.agency()));
    }

    private void house(Actor actor, ClientId client, Contents contents) {
        List<Papers.House> versions = List.of(contents.read("house.json", Papers.House[].class));
        if (!versions.isEmpty() && !houses.current(actor, client).isWritten()) {
            Papers.House latest = versions.getFirst();
            houses.write(
                    actor,
                    client,
                    0,
                    new HouseRules(
                            latest.sound(), latest.neverSay(), latest.hashtags(), latest.hours(), latest.signers()));
        }
    }

    private void history(BroughtArchive brought, Papers.Post post, List<Papers.Account> accounts, Contents contents) {
        Papers.Out out = post.out().stream()
                .filter(one -> OUT.contains(one.state()))
                .findFirst()
                .orElse(null);
        BroughtPost kept = posts.save(new BroughtPost(
                brought, label(post, accounts), post.text(), moment(out), out == null ? null : out.address()));
        for (Papers.Revision revision : post.revisions()) {
            for (int place = 1; place <= revision.signatures(); place++) {
                contents.paper("receipts/" + revision.id() + "-" + place + ".json")
                        .ifPresent(receipt -> proofs.save(new BroughtProof(kept, receipt)));
            }
        }
    }

    private static @Nullable Instant moment(Papers.@Nullable Out out) {
        return out == null ? null : Instant.parse(out.earliest());
    }

    private static String label(Papers.Post post, List<Papers.Account> accounts) {
        return accounts.stream()
                .filter(account -> account.id().equals(post.account()))
                .map(account -> account.name() + " (" + title(account) + ", " + account.handle() + ")")
                .map(label -> label.length() > 200 ? label.substring(0, 200) : label)
                .findFirst()
                .orElse("");
    }

    private static String title(Papers.Account account) {
        return NetworkName.valueOf(account.network()).title();
    }

    private static boolean isOut(Papers.Post post) {
        return post.out().stream().anyMatch(out -> OUT.contains(out.state()));
    }

    private static boolean isDraft(Papers.Post post) {
        return !isOut(post) && !post.state().equals("DROPPED");
    }
}
