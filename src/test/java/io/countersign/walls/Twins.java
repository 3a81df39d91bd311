package io.countersign.walls;

import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.AskingToConnect;
import io.countersign.accounts.DutyHours;
import io.countersign.accounts.DutyKeeping;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccessCard;
import io.countersign.accounts.NewAccount;
import io.countersign.accounts.WayIn;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.Leaving;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.signoffs.OpenedLink;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two agencies alike in everything, each with two clients alike in everything: only the words tell them apart. */
record Twins(AgencySide ours, AgencySide theirs, PersonId guest, OpenedLink empty) {

    /** The last day that every manager here has said. */
    static final LocalDate LAST_DAY = LocalDate.now(Clock.systemUTC()).plusYears(1);

    static Twins in(ApplicationContext context) {
        World elsewhere = context.getBean(TestWorld.Builder.class).world();
        PersonId guest = elsewhere.manager().person();
        OpenedLink empty = WayOut.link(
                context, elsewhere.agency().id(), elsewhere.manager().member(), List.of());
        var twins = new Twins(side(context, guest), side(context, guest), guest, empty);
        var database = context.getBean(JdbcClient.class);
        Awaitility.await()
                .until(() -> database.sql("select count(*) from EVENT_PUBLICATION where completion_date is null")
                                .query(Integer.class)
                                .single()
                        == 0);
        return twins;
    }

    /** Whose ids stand for a target. */
    ClientSide of(Target target) {
        return switch (target) {
            case OWN -> ours.first();
            case OTHER_CLIENT -> ours.second();
            case OTHER_AGENCY -> theirs.first();
            case RANDOM -> ClientSide.random(guest, empty);
        };
    }

    Actor actor(ActingAs role) {
        return role == ActingAs.OUTSIDER
                ? Actor.of(ours.world().agency().id(), theirs.manager().person())
                : Objects.requireNonNull(ours.actors().get(role));
    }

    private static AgencySide side(ApplicationContext context, PersonId guest) {
        TestWorld.Builder worlds = context.getBean(TestWorld.Builder.class);
        World world = worlds.world();
        Somebody both = worlds.staff(world.manager(), "Ana Both", Role.VA);
        Somebody one = worlds.staff(world.manager(), "Ben One", Role.VA);
        var first = new Making(context, world, both, one, guest).client();
        var second = new Making(context, world, both, one, guest).client();
        var clientele = context.getBean(Clientele.class);
        clientele.unassign(world.manager().actor(), second.side().client(), one.member());
        return new AgencySide(world, first.side(), second.side(), actors(context, world, both, one, first, second));
    }

    private static Map<ActingAs, Actor> actors(
            ApplicationContext context, World world, Somebody both, Somebody one, Made first, Made second) {
        TestWorld.Builder worlds = context.getBean(TestWorld.Builder.class);
        Somebody suspended = worlds.staff(world.manager(), "Cy Gone", Role.MANAGER);
        context.getBean(Membership.class).end(world.manager().actor(), suspended.member());
        Map<ActingAs, Actor> actors = new EnumMap<>(ActingAs.class);
        actors.put(ActingAs.MANAGER, world.manager().actor());
        actors.put(ActingAs.VA_OF_BOTH, both.actor());
        actors.put(ActingAs.VA_OF_ONE, one.actor());
        actors.put(
                ActingAs.VA_OF_NONE,
                worlds.staff(world.manager(), "Di None", Role.VA).actor());
        actors.put(ActingAs.OWNER, first.owner().actor());
        actors.put(ActingAs.OTHER_OWNER, second.owner().actor());
        actors.put(ActingAs.COLLEAGUE, first.colleague().actor());
        actors.put(
                ActingAs.LINK_HOLDER,
                Actor.linkHolder(world.agency().id(), first.owner().person()));
        actors.put(ActingAs.JOB, Actor.system(world.agency().id(), "walls"));
        actors.put(ActingAs.SUSPENDED, suspended.actor());
        return actors;
    }

    /** A client that was made, and its people as actors. */
    private record Made(ClientSide side, Somebody owner, Somebody colleague) {}

    private record Making(ApplicationContext context, World world, Somebody both, Somebody one, PersonId guest) {

        Made client() {
            String canary = "canary" + letters(UUID.randomUUID().toString().substring(0, 8));
            Actor boss = world.manager().actor();
            ClientId client = context.getBean(Clientele.class)
                    .add(boss, "Client " + canary, ClientKind.COMPANY, ZoneId.of("Europe/Lisbon"));
            context.getBean(Clientele.class).assign(boss, client, both.member());
            context.getBean(Clientele.class).assign(boss, client, one.member());
            TestWorld.Builder worlds = context.getBean(TestWorld.Builder.class);
            Somebody owner = worlds.clientPerson(world.manager(), client, "Olive " + canary, Role.OWNER);
            Somebody colleague = worlds.clientPerson(world.manager(), client, "Carl " + canary, Role.COLLEAGUE);
            ClientSide.Accounts accounts = accounts(canary, client, owner);
            var people = new ClientSide.People(owner.member(), colleague.member(), both.member(), guest);
            var desk = new ClientWork(
                    context, world.va().member(), world.agency().id(), canary, client, owner, both, one, accounts);
            desk.houseSheet();
            context.getBean(Leaving.class).announce(boss, client, LAST_DAY);
            ClientSide.Proposal proposal = desk.proposal();
            ClientSide.Work work = desk.work();
            return new Made(
                    new ClientSide(
                            world.agency().id(), canary, client, people, accounts, proposal, work, desk.content(work)),
                    owner,
                    colleague);
        }

        /** A word of letters alone: digits among them would look like a password. */
        private static String letters(String hex) {
            return hex.chars()
                    .map(one -> one < 'a' ? one - '0' + 'g' : one)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private ClientSide.Accounts accounts(String canary, ClientId client, Somebody owner) {
            AccountId personal = account(AccountKind.PERSONAL, canary, client, owner);
            AccountId corporate = account(AccountKind.CORPORATE, canary, client, owner);
            var until = context.getBean(Clock.class).instant().plus(Duration.ofDays(30));
            var mandate = context.getBean(Mandating.class)
                    .grant(owner.actor(), corporate, one.member(), MandateTerm.until(until));
            var cards = context.getBean(AccessKeeping.class);
            Instant now = context.getBean(Clock.class).instant();
            var words = new NewAccessCard(
                    corporate, both.member(), WayIn.X_ADMIN, owner.member(), now, null, "Of " + canary);
            return new ClientSide.Accounts(
                    personal,
                    corporate,
                    mandate,
                    cards.note(both.actor(), words),
                    cards.ask(both.actor(), personal, one.member(), WayIn.X_ADMIN),
                    context.getBean(AskingToConnect.class).ask(both.actor(), personal),
                    context.getBean(DutyKeeping.class).add(owner.actor(), corporate, mornings(owner)));
        }

        private static DutyHours mornings(Somebody who) {
            return new DutyHours(who.member(), EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.NOON);
        }

        private AccountId account(AccountKind kind, String canary, ClientId client, Somebody owner) {
            return context.getBean(AccountKeeping.class)
                    .add(
                            world.manager().actor(),
                            client,
                            new NewAccount(NetworkName.X, kind, canary + kind.ordinal(), kind + " " + canary),
                            owner.member());
        }
    }
}
