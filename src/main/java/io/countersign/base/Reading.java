package io.countersign.base;

import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what a screen shows in one go: the actor's standing once and all calls of services in one transaction, so that a
 * page of many numbers asks the database for them and for little else. Nothing may be changed in it.
 */
@Component
public class Reading {

    private final ObjectProvider<Standings> standings;
    private final TransactionTemplate transactions;

    Reading(ObjectProvider<Standings> standings, PlatformTransactionManager manager) {
        this.standings = standings;
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setReadOnly(true);
    }

    /**
     * Runs the reading.
     *
     * @param work gets the actor whose standing was read: calls that name this one are not asked who they are again
     */
    public <T> T as(Actor claimed, Function<Actor, T> work) {
        return ActorAdvisor.as(claimed, standings, actor -> transactions.execute(status -> work.apply(actor)));
    }
}
