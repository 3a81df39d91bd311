package io.countersign.signoffs;

import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.MemberId;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Links in mails that open one member's posts for reading, without a sign-in; they may be forwarded safely. */
@Component
public class ReadLinks {

    private final ReadLinkRows links;
    private final ReadLinkItems items;
    private final Revisions revisions;
    private final Membership membership;
    private final AgencyTransactions transactions;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReadLinks(
            ReadLinkRows links,
            ReadLinkItems items,
            Revisions revisions,
            Membership membership,
            AgencyTransactions transactions,
            Ledger ledger,
            Clock clock) {
        this.links = links;
        this.items = items;
        this.revisions = revisions;
        this.membership = membership;
        this.transactions = transactions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Makes a link for a member to read these revisions; the token is known to nobody but the mail it goes into. */
    public String make(Actor job, MemberId member, Collection<RevisionId> shown) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return transactions.in(job.agency(), () -> {
            links.save(new ReadLink(hash(token), job.agency(), member, clock.instant()));
            shown.forEach(one -> items.save(new ReadLinkItem(hash(token), revisions.get(job, one))));
            ledger.record(job, Entry.of("link.sent").about("member", member).with("posts", shown.size()));
            return token;
        });
    }

    /** Opens a link, if it is one and still lives; its first use is noted. */
    public Optional<OpenedLink> open(String token) {
        return transactions
                .outside("a read link names its agency", () -> links.findByTokenSha256(hash(token)))
                .filter(link -> link.isOpenAt(clock.instant()))
                .flatMap(link -> opened(hash(token), link));
    }

    /** Whether a link opens nothing any more because everything it showed has been dealt with. */
    public boolean isSpent(String token) {
        return transactions
                .outside("a read link names its agency", () -> links.findByTokenSha256(hash(token)))
                .filter(ReadLink::isEnded)
                .isPresent();
    }

    /** Ends a link: what it showed is signed, returned or refused. */
    public void end(OpenedLink opened) {
        transactions.outside("a read link ends", () -> links.end(opened.tokenSha256(), clock.instant()));
    }

    private Optional<OpenedLink> opened(byte[] hash, ReadLink link) {
        return transactions.in(link.agency(), () -> {
            Actor reading = Actor.system(link.agency(), "read link");
            return Optional.ofNullable(
                            membership.named(reading, Set.of(link.member())).get(link.member()))
                    .filter(MemberName::active)
                    .map(member -> noted(hash, link, member));
        });
    }

    private OpenedLink noted(byte[] hash, ReadLink link, MemberName member) {
        OpenedLink opened = new OpenedLink(
                hash,
                link.agency(),
                Objects.requireNonNull(member.person()),
                items.findByTokenSha256(hash).stream().map(ReadLinkItem::post).collect(Collectors.toSet()));
        if (links.noteFirstUse(hash, clock.instant()) == 1) {
            ledger.record(opened.holder(), Entry.of("link.opened").about("member", link.member()));
        }
        return opened;
    }

    private static byte[] hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
