package io.countersign.publishing;

import io.countersign.base.AgencyId;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says, once, that the time has come for what somebody puts up by hand. */
@Component
class HandReminders {

    private final HandQueue hands;
    private final DeliveryBook book;
    private final AgencyTransactions transactions;
    private final ApplicationEventPublisher events;

    HandReminders(
            HandQueue hands, DeliveryBook book, AgencyTransactions transactions, ApplicationEventPublisher events) {
        this.hands = hands;
        this.book = book;
        this.transactions = transactions;
        this.events = events;
    }

    void run() {
        for (AgencyId agency : hands.agenciesToTell()) {
            transactions.in(agency, () -> tell(agency));
        }
    }

    private int tell(AgencyId agency) {
        int told = 0;
        for (DeliveryId id : hands.toTell()) {
            Delivery delivery = book.get(id);
            MemberId hand = delivery.byHand();
            if (hand != null && hands.told(id)) {
                events.publishEvent(new HandoverOpened(agency, id, delivery.revision(), hand));
                told++;
            }
        }
        return told;
    }
}
