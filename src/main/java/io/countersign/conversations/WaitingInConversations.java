package io.countersign.conversations;

import io.countersign.base.Actor;
import io.countersign.signoffs.PeopleWaiting;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the stack who waits in conversations. */
@Component
class WaitingInConversations implements PeopleWaiting {

    private final Answering answering;

    WaitingInConversations(Answering answering) {
        this.answering = answering;
    }

    @Override
    public List<String> waitingFor(Actor actor) {
        return answering.waitingFor(actor).stream().map(one -> one.id().text()).toList();
    }
}
