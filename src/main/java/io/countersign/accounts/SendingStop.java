package io.countersign.accounts;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;

/** Called in the same transaction before somebody loses the right to speak on an account, so that sending lets go first. */
public interface SendingStop {

    void before(ClientId client, AccountId account, MemberId speaker);
}
