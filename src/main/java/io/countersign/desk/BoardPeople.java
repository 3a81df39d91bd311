package io.countersign.desk;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.ui.Desk;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whose work the board can show: the clients by name, and everybody who may have a task of theirs. */
@SpringComponent
class BoardPeople {

    private final Clientele clientele;
    private final Membership membership;

    BoardPeople(Clientele clientele, Membership membership) {
        this.clientele = clientele;
        this.membership = membership;
    }

    ClientNames clients(Actor visitor) {
        return ClientNames.of(clientele, visitor);
    }

    Map<MemberId, MemberName> named(Actor visitor, Collection<MemberId> ids) {
        return ids.isEmpty() ? Map.of() : membership.named(visitor, ids);
    }

    /** Whether all work is the visitor's own. */
    boolean alone(Actor visitor) {
        return membership.alone(visitor);
    }

    /** Those who may have work of the clients, by name. */
    List<MemberName> all(ClientNames clients) {
        Stream<MemberSummary> people = membership.standing(Desk.actor()).manager()
                ? membership.all(Desk.actor()).stream()
                : clients.clients().keySet().stream()
                        .flatMap(client -> Stream.concat(
                                membership.staffOf(Desk.actor(), client).stream(),
                                membership.ownersOf(Desk.actor(), client).stream()));
        return people.map(MemberSummary::named)
                .distinct()
                .sorted(Comparator.comparing(MemberName::name))
                .toList();
    }
}
