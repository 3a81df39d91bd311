package io.countersign.agencies;

import io.countersign.base.MemberId;

/** Called in the same transaction before a member loses something they were here, so that what hangs on it lets go first. */
public interface StandingStop {

    void before(MemberId member);
}
