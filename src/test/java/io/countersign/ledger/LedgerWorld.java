package io.countersign.ledger;

import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.CurrentAgency;
import io.countersign.base.Identifier;
import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.base.Standings;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An agency with people and clients as rows, and what the tests do in it. */
public class LedgerWorld {

    private final Ledger ledger;
    private final JdbcTemplate database;
    private final TransactionTemplate transactions;

    LedgerWorld(Ledger ledger, JdbcTemplate database, PlatformTransactionManager manager) {
        this.ledger = ledger;
        this.database = database;
        this.transactions = new TransactionTemplate(manager);
    }

    public AgencyId agency() {
        AgencyId agency = AgencyId.random();
        database.update(
                "insert into agency values (?, ?, 'An agency', 'Europe/Berlin', 'en', utc_timestamp(6), 0)",
                bytes(agency),
                slug(agency));
        return agency;
    }

    public static String slug(AgencyId agency) {
        return "a" + agency.value().toString().replace("-", "").substring(0, 20);
    }

    ClientId client(AgencyId agency) {
        ClientId client = ClientId.random();
        database.update(
                "insert into client values (?, ?, 'A client', 'INDIVIDUAL', 'Europe/Berlin', utc_timestamp(6), 0)",
                bytes(agency),
                bytes(client));
        return client;
    }

    public Actor manager(AgencyId agency) {
        return member(agency, Role.MANAGER, null);
    }

    Actor va(AgencyId agency, ClientId worksFor) {
        Actor va = member(agency, Role.VA, null);
        database.update(
                "insert into client_assignment select agency_id, ?, ?, id, utc_timestamp(6), null, 0 from member"
                        + " where person_id = ?",
                Identifier.bytes(UUID.randomUUID()),
                bytes(worksFor),
                bytes(va.person().orElseThrow()));
        return va;
    }

    Actor member(AgencyId agency, Role role, @Nullable ClientId client) {
        PersonId person = PersonId.random();
        MemberId member = MemberId.random();
        String email = person.value() + "@example.org";
        database.update(
                "insert into person values (?, ?, 'Mira', 'Europe/Berlin', 'en', utc_timestamp(6), 0)",
                bytes(person),
                email);
        database.update("""
                insert into member (agency_id, id, person_id, name, email, joined_at, version)
                values (?, ?, ?, 'Mira', ?, utc_timestamp(6), 0)""", bytes(agency), bytes(member), bytes(person), email);
        database.update(
                "insert into member_role values (?, ?, ?, ?, ?, utc_timestamp(6), null, 0)",
                bytes(agency),
                Identifier.bytes(UUID.randomUUID()),
                bytes(member),
                role.name(),
                client == null ? null : bytes(client));
        return Actor.of(agency, person);
    }

    void inTransaction(AgencyId agency, Runnable work) {
        CurrentAgency.run(agency, () -> transactions.executeWithoutResult(status -> work.run()));
    }

    public void record(Actor actor, Entry... entries) {
        inTransaction(actor.agency(), () -> {
            for (Entry entry : entries) {
                ledger.record(actor, entry);
            }
        });
    }

    /** The export of a ledger that never saw a database. */
    public static List<String> exported(int entries) {
        return ChainTests.chain(AgencyId.random(), entries).stream()
                .map(ChainLine::json)
                .toList();
    }

    static byte[] bytes(Identifier id) {
        return id.bytes();
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Setting {

        @Bean
        LedgerWorld ledgerWorld(Ledger ledger, JdbcTemplate database, PlatformTransactionManager manager) {
            return new LedgerWorld(ledger, database, manager);
        }

        @Bean
        @ConditionalOnMissingBean
        Standings standings(JdbcTemplate database) {
            return new StandingsOfRows(database);
        }
    }
}
