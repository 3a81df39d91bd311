package io.countersign.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The entries of one transaction, kept until its very end: the head of the ledger is the last row any transaction
 * locks. An entry that comes too late to be written takes its transaction down with it.
 */
class Pending implements TransactionSynchronization {

    private final LedgerWriter writer;
    private final List<Body> waiting = new ArrayList<>();

    private Pending(LedgerWriter writer) {
        this.writer = writer;
    }

    static Pending ofTransaction(LedgerWriter writer) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(() -> register(writer));
    }

    void add(Body body) {
        waiting.add(body);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        writer.append(waiting);
        waiting.clear();
    }

    @Override
    public void beforeCompletion() {
        if (!waiting.isEmpty()) {
            writer.refuseCommit();
        }
    }

    private static Pending register(LedgerWriter writer) {
        Pending pending = new Pending(writer);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }
}
