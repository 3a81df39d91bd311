package io.countersign.stories;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.PersonId;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.Window;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has happened before the curtain of a story rises: accounts that were noted, work that was handed out. */
final class Backstage {

    private final ApplicationContext context;
    private final Actor rosa;
    private final Actor ana;
    private final ClientSummary client;

    Backstage(ApplicationContext context) {
        this(context, "Crumb & Co.");
    }

    /** The same for another client of the agency. */
    Backstage(ApplicationContext context, String name) {
        this.context = context;
        this.rosa = actor("rosa@bluebird.example");
        this.ana = actor("ana@bluebird.example");
        this.client = context.getBean(Clientele.class).visible(rosa).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Actor actor(String email) {
        ByteBuffer id = ByteBuffer.wrap(context.getBean(JdbcClient.class)
                .sql("select id from person where email = ?")
                .param(email)
                .query(byte[].class)
                .single());
        return Actor.of(
                context.getBean(AgencyDoors.class)
                        .named("bluebird")
                        .orElseThrow()
                        .id(),
                new PersonId(new UUID(id.getLong(), id.getLong())));
    }

    ClientId client() {
        return client.id();
    }

    Actor ana() {
        return ana;
    }

    /** Notes another account of the client. */
    AccountId account(NetworkName network, String handle, String name) {
        return account(network, AccountKind.CORPORATE, handle, name);
    }

    AccountId account(NetworkName network, AccountKind kind, String handle, String name) {
        return account(new NewAccount(network, kind, handle, name), owner("mira@crumb.example"));
    }

    /** One of those whose voice the client is, joined or not: other stories may have invited more. */
    MemberSummary owner(String email) {
        return context.getBean(Membership.class).ownersOf(rosa, client.id()).stream()
                .filter(owner -> owner.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    /** Notes an account of one of those whose voice the client is, joined or not. */
    AccountId account(NewAccount noted, MemberSummary owner) {
        return context.getBean(AccountKeeping.class).add(rosa, client.id(), noted, owner.id());
    }

    AccountId onX() {
        return context.getBean(AccountKeeping.class).of(rosa, client.id()).stream()
                .filter(account -> account.network() == NetworkName.X)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A post that was handed to Ana and may go out at once, until then; no word is in it yet. */
    PostId begun(AccountId account, String wish, Duration until) {
        TaskId task = handed(account, wish, ana);
        PostId post = context.getBean(Composing.class).openFor(ana, task);
        Instant now = Instant.now();
        context.getBean(Composing.class)
                .setWindow(ana, post, Window.of(now.minus(Duration.ofHours(1)), now.plus(until), client.zone()));
        return post;
    }

    /** A wish that became a task on an account, handed to somebody. */
    TaskId handed(AccountId account, String wish, Actor who) {
        BriefIntake intake = context.getBean(BriefIntake.class);
        BriefId brief = intake.receive(rosa, client.id(), wish);
        TaskId task = intake.get(rosa, brief).tasks().getFirst().id();
        context.getBean(SplitEditing.class)
                .plan(
                        rosa,
                        task,
                        account,
                        context.getBean(Membership.class).self(who).id(),
                        null);
        intake.confirm(rosa, brief);
        return task;
    }
}
