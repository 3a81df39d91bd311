package io.countersign.signoffs;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.SendingStop;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.CurrentAgency;
import io.countersign.base.MemberId;
import io.countersign.posts.RevisionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The row where whatever stops a signer's posts meets whatever sends them: each takes the lock first and reads the facts
 * after it, so one of the two wins and the other is told. Lock order: this row, the delivery, the ledger.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SendingGate implements SendingStop {

    private final JdbcClient database;

    SendingGate(JdbcClient database) {
        this.database = database;
    }

    /** Before a fact is written that stops the sending of this person's posts on an account. */
    public void lockForStopping(ClientId client, AccountId account, MemberId signer) {
        ensure(client, account, signer);
        database.sql("""
                        update sending_gate set epoch = epoch + 1, version = version + 1
                        where agency_id = :agency and account_id = :account and owner_id = :signer""")
                .param("agency", agency().bytes())
                .param("account", account.bytes())
                .param("signer", signer.bytes())
                .update();
    }

    /** Before a fact is written that stops everything that was ever signed for a client. */
    public void lockAllForStopping(ClientId client) {
        database.sql("""
                        update sending_gate set epoch = epoch + 1, version = version + 1
                        where agency_id = :agency and client_id = :client order by account_id, owner_id""")
                .param("agency", agency().bytes())
                .param("client", client.bytes())
                .update();
    }

    @Override
    public void before(ClientId client, AccountId account, MemberId speaker) {
        lockForStopping(client, account, speaker);
    }

    /** Before a signed revision is sent: holds off everything that would stop one of its signers until the end. */
    public void lockForSending(RevisionId revision) {
        database.sql("""
                        select g.epoch from sign_off s join sending_gate g on g.agency_id = s.agency_id
                          and g.account_id = s.account_id and g.owner_id = s.signer_member_id
                        where s.agency_id = :agency and s.revision_id = :revision
                        order by g.owner_id lock in share mode""")
                .param("agency", agency().bytes())
                .param("revision", revision.bytes())
                .query(Long.class)
                .list();
    }

    void ensure(ClientId client, AccountId account, MemberId signer) {
        database.sql("""
                        insert into sending_gate (agency_id, account_id, owner_id, client_id, epoch, version)
                        values (:agency, :account, :signer, :client, 0, 0)
                        on duplicate key update epoch = epoch""")
                .param("agency", agency().bytes())
                .param("account", account.bytes())
                .param("signer", signer.bytes())
                .param("client", client.bytes())
                .update();
    }

    private static AgencyId agency() {
        return CurrentAgency.current().orElseThrow(() -> new IllegalStateException("no agency is at hand"));
    }
}
