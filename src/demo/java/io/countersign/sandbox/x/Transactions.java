package io.countersign.sandbox.x;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of the emulated network alone: they open no session of the application, so they need no agency. */
@Component("sandboxXTransactions")
class Transactions {

    private final TransactionTemplate template;

    Transactions(DataSource database) {
        this.template = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    <T extends Object> T in(Supplier<T> work) {
        T done = template.execute(status -> work.get());
        if (done == null) {
            throw new IllegalStateException("work in a transaction answered nothing");
        }
        return done;
    }
}
