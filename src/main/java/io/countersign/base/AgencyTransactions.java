package io.countersign.base;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a transaction of its own in an agency: for work that goes over several agencies one after the other. */
@Component
public class AgencyTransactions {

    private final TransactionTemplate transactions;

    AgencyTransactions(PlatformTransactionManager manager) {
        this.transactions = new TransactionTemplate(manager);
    }

    /** Runs the work in one new transaction of this agency; no transaction may be open in the calling thread. */
    public <T extends @Nullable Object> T in(AgencyId agency, ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentAgency.in(agency, () -> transactions.execute(status -> work.call()));
    }

    /** Runs the work in one transaction that belongs to no agency, for a stated reason. */
    public <T extends @Nullable Object> T outside(String reason, ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentAgency.outside(reason, () -> transactions.execute(status -> work.call()));
    }
}
