package io.countersign.signoffs;

import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Speaking;
import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.Level;
import io.countersign.base.MemberId;
import io.countersign.base.Refusal;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.MediaItem;
import io.countersign.posts.PostId;
import io.countersign.posts.Problem;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import io.countersign.posts.Window;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the manifest of a draft, once, and freezes it. */
@Component
class Freezing {

    private static final int POLICY = 1;

    private final Composing posts;
    private final Revisions revisions;
    private final AccountKeeping accounts;
    private final Membership membership;
    private final Clientele clients;
    private final AgencyDoors agencies;
    private final SignatureRequests requests;
    private final Clock clock;

    Freezing(
            Composing posts,
            Revisions revisions,
            AccountKeeping accounts,
            Membership membership,
            Clientele clients,
            AgencyDoors agencies,
            SignatureRequests requests,
            Clock clock) {
        this.posts = posts;
        this.revisions = revisions;
        this.accounts = accounts;
        this.membership = membership;
        this.clients = clients;
        this.agencies = agencies;
        this.requests = requests;
        this.clock = clock;
    }

    /** Freezes a draft as the acting member's words; refused while something about it is wrong. */
    RevisionId freeze(Actor actor, PostId id) {
        DraftView draft = posts.get(actor, id);
        refuseUnconnected(draft.account());
        refuseProblems(posts.problems(actor, id));
        RevisionId revision = RevisionId.random();
        Manifest manifest = manifest(actor, draft);
        byte[] bytes = manifest.bytes();
        revisions.freeze(actor, id, revision, bytes, Sha256.of(bytes));
        FrozenRevision frozen = revisions.get(actor, revision);
        manifest.signers()
                .members()
                .forEach(one -> requests.save(new SignatureRequest(frozen, one.id(), clock.instant())));
        return revision;
    }

    /** Freezes a variant of a draft that is being frozen; what is wrong with it is said with its account. */
    RevisionId freezeBeside(Actor actor, PostId id) {
        if (posts.problems(actor, id).stream().anyMatch(Problem::stops)) {
            throw Refusal.by(
                            "signoffs.variant-stops",
                            posts.get(actor, id).account().label())
                    .asException();
        }
        return freeze(actor, id);
    }

    private static void refuseProblems(List<Problem> problems) {
        problems.stream().filter(Problem::stops).findFirst().ifPresent(first -> {
            throw new Refusal(first.key(), Level.PLATFORM, "base.lift.nobody", first.details()).asException();
        });
    }

    private static void refuseUnconnected(AccountSummary account) {
        if (account.wantsConnection()) {
            throw Refusal.by("accounts.not-connected", account.label()).asException();
        }
    }

    private Manifest manifest(Actor actor, DraftView draft) {
        AccountSummary account = draft.account();
        List<MemberId> signers = accounts.speakers(actor, account.id(), Speaking.POSTS);
        Manifest.Person author = people(actor, List.of(draft.author())).getFirst();
        return new Manifest(
                Manifest.VERSION,
                new Manifest.Agency(actor.agency(), agencies.get(actor.agency()).name()),
                new Manifest.Client(
                        draft.client(), clients.get(actor, draft.client()).name()),
                account(account),
                new Manifest.Post(draft.id(), revisions.nextNumber(actor, draft.id())),
                author,
                draft.act(),
                draft.lane().name(),
                draft.spoken(),
                draft.media().stream().map(Freezing::picture).toList(),
                null,
                null,
                null,
                occurrences(draft.window()),
                new Manifest.Signers(1, people(actor, signers)),
                account.isSentByMachine() ? null : hand(actor, draft),
                POLICY);
    }

    private Manifest.Person hand(Actor actor, DraftView draft) {
        return people(actor, List.of(draft.byHand())).getFirst();
    }

    private List<Manifest.Person> people(Actor actor, List<MemberId> ids) {
        Map<MemberId, MemberName> named = membership.named(actor, ids);
        return ids.stream().map(named::get).map(Freezing::person).toList();
    }

    private static List<Manifest.Occurrence> occurrences(@Nullable Window window) {
        return window == null
                ? List.of()
                : List.of(Manifest.Occurrence.of(window.earliest(), window.latest(), window.place()));
    }

    private static Manifest.Account account(AccountSummary account) {
        return new Manifest.Account(
                account.id(),
                account.network(),
                account.kind(),
                account.displayName(),
                account.handle(),
                account.remoteId());
    }

    private static Manifest.Picture picture(MediaItem item) {
        return new Manifest.Picture(item.sha256(), item.mime(), item.length(), item.altText());
    }

    private static Manifest.Person person(MemberName member) {
        return new Manifest.Person(member.id(), member.name());
    }
}
