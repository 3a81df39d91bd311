package io.countersign.agencies;

import io.countersign.base.AgencyId;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.CurrentAgency;
import io.countersign.base.Identifier;
import io.countersign.base.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where sign-in and addresses meet the agencies: which agencies a person may enter, which agency an address names. */
@Component
public class AgencyDoors {

    private static final String ENTERED = """
            select a.id, a.slug, a.name, a.zone, a.locale, m.name self
            from member m join agency a on a.id = m.agency_id
            where m.person_id = :person and m.left_at is null and m.suspended_at is null""";

    private final Agencies agencies;
    private final AgencyTransactions transactions;
    private final JdbcClient database;

    AgencyDoors(Agencies agencies, AgencyTransactions transactions, JdbcClient database) {
        this.agencies = agencies;
        this.transactions = transactions;
        this.database = database;
    }

    /** An agency somebody may enter, and their name in it. */
    record Entered(AgencySummary agency, String name) {

        static Entered read(ResultSet row, int number) throws SQLException {
            return new Entered(
                    new AgencySummary(
                            new AgencyId(Identifier.uuid(row.getBytes("id"))),
                            row.getString("slug"),
                            row.getString("name"),
                            ZoneId.of(row.getString("zone")),
                            Locale.forLanguageTag(row.getString("locale"))),
                    row.getString("self"));
        }
    }

    /** The agency an address names, if the person may enter it; one that exists not and one that is closed look alike. */
    public Optional<AgencySummary> open(String slug, PersonId person) {
        return enter(slug, person).map(Entered::agency);
    }

    Optional<Entered> enter(String slug, PersonId person) {
        return database.sql(ENTERED + " and a.slug = :slug")
                .param("person", person.bytes())
                .param("slug", slug)
                .query(Entered::read)
                .optional();
    }

    /** All agencies the person may enter, by name. */
    public List<AgencySummary> of(PersonId person) {
        return entered(person).stream().map(Entered::agency).toList();
    }

    private List<Entered> entered(PersonId person) {
        return database.sql(ENTERED + " order by a.name")
                .param("person", person.bytes())
                .query(Entered::read)
                .list();
    }

    /** Every agency of the installation, for jobs that go through them one after the other. */
    public List<AgencyId> all() {
        return database.sql("select id from agency order by id")
                .query((row, number) -> new AgencyId(Identifier.uuid(row.getBytes(1))))
                .list();
    }

    /** The agency itself, for whoever already stands in it. */
    public AgencySummary get(AgencyId id) {
        return CurrentAgency.outside(
                "agencies are no tenant's rows",
                () -> agencies.findById(id).orElseThrow().summary());
    }

    /** The agency with this slug, for links and call-backs that carry their own proof. */
    public Optional<AgencySummary> named(String slug) {
        return transactions.outside(
                "an address names its agency", () -> agencies.findBySlug(slug).map(Agency::summary));
    }
}
