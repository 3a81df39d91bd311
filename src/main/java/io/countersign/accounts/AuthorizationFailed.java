package io.countersign.accounts;

import io.countersign.base.Refusal;
import io.countersign.base.Refused;

/** The network did not let Countersign in. */
public final class AuthorizationFailed extends Refused {

    public AuthorizationFailed(NetworkName network) {
        super(Refusal.by("accounts.network-refused", network.title()));
    }
}
