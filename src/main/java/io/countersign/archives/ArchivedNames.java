package io.countersign.archives;

import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The names of those who did something, as an archive gives them: no address, no id. */
@Component
class ArchivedNames {

    private final Membership membership;

    ArchivedNames(Membership membership) {
        this.membership = membership;
    }

    String of(Actor actor, MemberId member) {
        return Optional.ofNullable(membership.named(actor, List.of(member)).get(member))
                .map(MemberName::name)
                .orElse("");
    }
}
