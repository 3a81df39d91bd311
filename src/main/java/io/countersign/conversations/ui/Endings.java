package io.countersign.conversations.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.MemberId;
import io.countersign.base.ui.Desk;
import io.countersign.conversations.ConversationState;
import io.countersign.conversations.ConversationSummary;
import io.countersign.conversations.Waits;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Says how long somebody waits, or who ended it and how. */
@SpringComponent
class Endings {

    private final Membership membership;
    private final Clock clock;

    Endings(Membership membership, Clock clock) {
        this.membership = membership;
        this.clock = clock;
    }

    String of(ConversationSummary one) {
        MemberId by = one.endedBy();
        if (by == null) {
            return Waits.since(one.since(), clock.instant(), Desk.texts());
        }
        return one.state() == ConversationState.ANSWERED
                ? Desk.text("conversations.state.answered", name(by))
                : Desk.text("conversations.state.closed", name(by));
    }

    String name(MemberId member) {
        MemberName named = membership.named(Desk.actor(), List.of(member)).get(member);
        return Objects.requireNonNull(named).name();
    }
}
