package io.countersign.agencies;

import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.base.Way;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the mail of members goes: known to the jobs that write it, and to nobody else. */
@Service
@Transactional(readOnly = true)
public class MailAddresses {

    private final Members members;

    MailAddresses(Members members) {
        this.members = members;
    }

    /** A member with the address, for a job. */
    @AlsoFor(Way.SYSTEM)
    public MemberSummary of(Actor actor, MemberId id) {
        if (!actor.isSystem()) {
            throw Refusal.by("agencies.addresses-for-jobs").asException();
        }
        return members.findById(id).orElseThrow(NotFound::new).summary();
    }
}
