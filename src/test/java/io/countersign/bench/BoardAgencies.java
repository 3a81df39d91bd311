package io.countersign.bench;

import io.countersign.agencies.AgencyFounding;
import io.countersign.agencies.AgencySummary;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.EmailAddress;
import io.countersign.base.Identifier;
import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.demo.FreshSignIn;
import io.countersign.identity.Registration;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agencies full of work: the same manager in each, and tasks of every state, lane and due time. */
final class BoardAgencies {

    static final String EMAIL = "rosa@bluebird.example";
    static final String PASSWORD = "a bridge over the river";
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final int AT_ONCE = 500;
    private static final int VAS = 10;
    private static final int PARAMETERS = 11;
    private static final List<String> LANES = List.of("SETUP", "PROMOTION", "VOICE");
    private static final List<String> STATES =
            List.of("TODO", "TODO", "TODO", "DOING", "WAITING", "DONE", "DONE", "DONE", "DONE", "DONE");
    private static final String INSERT = """
            insert into task (agency_id, id, client_id, lane, state, title, reason, sure, stretches, assignee_id, due_at,
              ended_at, position, own, version)
            values\s""";
    private static final String ROW = """
            (?, ?, ?, ?, ?, ?, 'It says so.', true, '', ?,
             if(? % 10 = 0, null, utc_timestamp(6) + interval (? * 7919 % 525600) - 20000 minute),
             if(? = 'DONE', utc_timestamp(6) - interval (? * 104729 % 525600) minute, null), 0, false, 0)""";

    private final Benched application;
    private final PersonId manager;

    BoardAgencies(Benched application) {
        this.application = application;
        this.manager = application
                .bean(Registration.class)
                .register(new EmailAddress(EMAIL), "Rosa Okafor", LISBON, Locale.ENGLISH, PASSWORD);
    }

    /** An agency full of work. */
    record Filled(String slug, Actor actor, ClientId client, MemberId member) {}

    /** An agency with clients and tasks of its own. */
    Filled filled(String slug, int clients, int tasks) throws SQLException {
        AgencySummary agency = application
                .bean(AgencyFounding.class)
                .found(
                        slug,
                        "Agency " + slug,
                        LISBON,
                        Locale.ENGLISH,
                        new AgencyFounding.Founder(manager, "Rosa Okafor", EMAIL));
        Actor actor = Actor.of(agency.id(), manager);
        List<ClientId> all = new ArrayList<>();
        for (int client = 1; client <= clients; client++) {
            all.add(application.bean(Clientele.class).add(actor, "Client no. " + client, ClientKind.COMPANY, LISBON));
        }
        List<MemberId> vas = new ArrayList<>();
        for (int va = 1; va <= VAS; va++) {
            vas.add(va(actor, "ana" + va + "@" + slug + ".example"));
        }
        fill(actor, all, vas, tasks);
        return new Filled(slug, actor, all.getFirst(), vas.getFirst());
    }

    private MemberId va(Actor actor, String email) {
        PersonId person = PersonId.random();
        application
                .bean(JdbcClient.class)
                .sql("insert into person (id, email, name, zone, locale, created_at, version)"
                        + " values (:id, :email, 'Ana Beltran', 'Europe/Lisbon', 'en', utc_timestamp(6), 0)")
                .param("id", bytes(person))
                .param("email", email)
                .update();
        return application
                .bean(FreshSignIn.class)
                .as(
                        actor,
                        () -> application
                                .bean(Membership.class)
                                .addStaff(actor, person, "Ana Beltran", email, Role.VA));
    }

    /** Lets the database take note of what it has got. */
    void settled() throws SQLException {
        try (var connection = application.bean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze table task");
        }
    }

    private void fill(Actor actor, List<ClientId> clients, List<MemberId> vas, int tasks) throws SQLException {
        try (var connection = application.bean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < tasks; from += AT_ONCE) {
                int many = Math.min(AT_ONCE, tasks - from);
                String rows = String.join(", ", Collections.nCopies(many, ROW));
                try (var insert = connection.prepareStatement(INSERT + rows)) {
                    for (int task = 0; task < many; task++) {
                        int number = from + task;
                        ClientId client = clients.get(number / 10 % clients.size());
                        MemberId va = number % 4 == 0 ? null : vas.get(number / 4 % vas.size());
                        set(insert, task * PARAMETERS, number, actor, client, va);
                    }
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    private static void set(
            PreparedStatement insert, int before, int number, Actor actor, ClientId client, @Nullable MemberId va)
            throws SQLException {
        int state = number % STATES.size();
        insert.setBytes(before + 1, bytes(actor.agency()));
        insert.setBytes(before + 2, bytes(UUID.randomUUID()));
        insert.setBytes(before + 3, bytes(client));
        insert.setString(before + 4, LANES.get(number / 7 % LANES.size()));
        insert.setString(before + 5, STATES.get(state));
        insert.setString(before + 6, "Announce workshop no. " + number + ", with the sign-up link");
        insert.setBytes(before + 7, va == null ? null : bytes(va));
        insert.setInt(before + 8, number / 11);
        insert.setInt(before + 9, number);
        insert.setString(before + 10, STATES.get(state));
        insert.setInt(before + 11, number);
    }

    private static byte[] bytes(Identifier id) {
        return bytes(id.value());
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
