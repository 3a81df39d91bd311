package io.countersign.testing;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.agencies.AgencyFounding;
import io.countersign.agencies.AgencySummary;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.Freshness;
import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes agencies, people and clients for tests, through the same services people use. */
@TestConfiguration(proxyBeanMethods = false)
public class TestWorld {

    @Bean
    Builder worldBuilder(
            AgencyFounding founding,
            Membership membership,
            Clientele clientele,
            AccountKeeping accounts,
            JdbcClient database) {
        return new Builder(founding, membership, clientele, accounts, database);
    }

    /** Whoever a test acts as has proved just now who they are, unless the test asks the house itself. */
    @Bean
    @Primary
    ProvedJustNow provedJustNow(@Qualifier("factorFreshness") Freshness house) {
        return new ProvedJustNow(house);
    }

    /** Somebody of a test agency: the person, the membership, and the actor they are. */
    public record Somebody(String name, PersonId person, MemberId member, Actor actor) {}

    /**
     * An agency with a manager, a VA, and two clients: Mira, an individual with a personal account, and Crumb, a
     * company with a corporate one. The VA works for both; each client has its owner.
     */
    public record World(
            AgencySummary agency,
            Somebody manager,
            Somebody va,
            ClientId mira,
            Somebody miraOwner,
            AccountId personal,
            ClientId crumb,
            Somebody crumbOwner,
            AccountId corporate) {}

    /** Builds worlds. */
    public static final class Builder {

        private final AgencyFounding founding;
        private final Membership membership;
        private final Clientele clientele;
        private final AccountKeeping accounts;
        private final JdbcClient database;

        Builder(
                AgencyFounding founding,
                Membership membership,
                Clientele clientele,
                AccountKeeping accounts,
                JdbcClient database) {
            this.founding = founding;
            this.membership = membership;
            this.clientele = clientele;
            this.accounts = accounts;
            this.database = database;
        }

        /** A new agency with everybody in it. */
        public World world() {
            String slug = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            ZoneId chicago = ZoneId.of("America/Chicago");
            PersonId founder = person("Rosa Okafor", slug + ".rosa@example.org");
            AgencySummary agency = founding.found(
                    slug,
                    "Agency " + slug,
                    chicago,
                    Locale.ENGLISH,
                    new AgencyFounding.Founder(founder, "Rosa Okafor", slug + ".rosa@example.org"));
            Actor boss = Actor.of(agency.id(), founder);
            Somebody manager =
                    new Somebody("Rosa Okafor", founder, membership.self(boss).id(), boss);
            Somebody va = staff(manager, "Ana Beltran", Role.VA);
            ClientId mira = clientele.add(boss, "Harbour Coaching", ClientKind.INDIVIDUAL, chicago);
            ClientId crumb = clientele.add(boss, "Crumb & Co.", ClientKind.COMPANY, ZoneId.of("Europe/Lisbon"));
            clientele.assign(boss, mira, va.member());
            clientele.assign(boss, crumb, va.member());
            Somebody miraOwner = clientPerson(manager, mira, "Mira Holt", Role.OWNER);
            Somebody crumbOwner = clientPerson(manager, crumb, "Mira Crumb", Role.OWNER);
            AccountId personal = accounts.add(
                    boss,
                    mira,
                    new NewAccount(NetworkName.X, AccountKind.PERSONAL, "harbourcoach", "Harbour Coaching"),
                    miraOwner.member());
            AccountId corporate = accounts.add(
                    boss,
                    crumb,
                    new NewAccount(NetworkName.X, AccountKind.CORPORATE, "crumbandco", "Crumb & Co."),
                    crumbOwner.member());
            return new World(agency, manager, va, mira, miraOwner, personal, crumb, crumbOwner, corporate);
        }

        /** One more member of the agency's staff. */
        public Somebody staff(Somebody manager, String name, Role role) {
            String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + UUID.randomUUID() + "@example.org";
            PersonId person = person(name, email);
            MemberId member = membership.addStaff(manager.actor(), person, name, email, role);
            return new Somebody(name, person, member, Actor.of(manager.actor().agency(), person));
        }

        /** One more of a client's people. */
        public Somebody clientPerson(Somebody manager, ClientId client, String name, Role role) {
            String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + UUID.randomUUID() + "@example.org";
            PersonId person = person(name, email);
            MemberId member = membership.addClientPerson(manager.actor(), client, person, name, email, role);
            return new Somebody(name, person, member, Actor.of(manager.actor().agency(), person));
        }

        private PersonId person(String name, String email) {
            PersonId id = PersonId.random();
            database.sql("""
                            insert into person (id, email, name, zone, locale, created_at, version)
                            values (:id, :email, :name, 'America/Chicago', 'en', utc_timestamp(6), 0)""")
                    .param("id", bytes(id.value()))
                    .param("email", email)
                    .param("name", name)
                    .update();
            return id;
        }

        private static byte[] bytes(UUID id) {
            return ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array();
        }
    }
}
