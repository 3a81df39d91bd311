package io.countersign.accounts;

import io.countersign.base.AgencyId;
import io.countersign.base.Identifier;
import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which account on a network is connected as which account of which agency, over all agencies: so that it speaks for
 * one client of an agency only, and no agency gets it beside another by surprise.
 */
@Repository
class RemoteAccounts {

    private final JdbcClient database;

    RemoteAccounts(JdbcClient database) {
        this.database = database;
    }

    /** An account on its network, as the network itself knows it. */
    record Remote(NetworkName network, String id) {

        byte[] sha256() {
            try {
                byte[] name = (network + "|" + id).getBytes(StandardCharsets.UTF_8);
                return MessageDigest.getInstance("SHA-256").digest(name);
            } catch (NoSuchAlgorithmException never) {
                throw new IllegalStateException(never);
            }
        }
    }

    /** As which account it is connected in this agency. */
    Optional<AccountId> in(AgencyId agency, Remote remote) {
        return database.sql("""
                        select account_id from remote_account
                        where network = ? and remote_sha256 = ? and agency_id = ?""")
                .params(remote.network().name(), remote.sha256(), agency.bytes())
                .query((row, number) -> new AccountId(Identifier.uuid(row.getBytes(1))))
                .optional();
    }

    /** Where it is connected in other agencies. */
    List<ConnectionElsewhere> beside(AgencyId agency, Remote remote) {
        return database.sql("""
                        select agency_id, account_id from remote_account
                        where network = ? and remote_sha256 = ? and agency_id <> ?""")
                .params(remote.network().name(), remote.sha256(), agency.bytes())
                .query((row, number) -> new ConnectionElsewhere(
                        new AgencyId(Identifier.uuid(row.getBytes(1))),
                        new AccountId(Identifier.uuid(row.getBytes(2)))))
                .list();
    }

    /** Notes that an account of the agency is this one; refused where another one of the agency is, or just became it. */
    void take(AgencyId agency, AccountId account, Remote remote) {
        release(agency, account);
        try {
            database.sql(
                            "insert into remote_account (network, remote_sha256, agency_id, account_id) values (?, ?, ?, ?)")
                    .params(remote.network().name(), remote.sha256(), agency.bytes(), account.bytes())
                    .update();
        } catch (DuplicateKeyException another) {
            throw taken(remote.network());
        }
    }

    static Refused taken(NetworkName network) {
        return Refusal.by("accounts.connected-here", network.title())
                .liftedBy("base.lift.owner")
                .asException();
    }

    void release(AgencyId agency, AccountId account) {
        database.sql("delete from remote_account where agency_id = ? and account_id = ?")
                .params(agency.bytes(), account.bytes())
                .update();
    }
}
