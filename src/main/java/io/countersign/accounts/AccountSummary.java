package io.countersign.accounts;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as screens and rooms know it.
 *
 * @param handle the name on the network, without its at sign
 * @param remoteId the network's own id, known once connected
 * @param connected whether Countersign holds a working way in
 * @param lostAt since when the network lets nobody in any more by the keys that were kept
 */
public record AccountSummary(
        AccountId id,
        ClientId client,
        NetworkName network,
        AccountKind kind,
        String handle,
        String displayName,
        MemberId owner,
        @Nullable String remoteId,
        boolean connected,
        @Nullable Instant lostAt) {

    /** Whether Countersign puts this account's posts up itself; else a person does so by hand. */
    public boolean isSentByMachine() {
        return network.isSentByMachine(kind);
    }

    /** Whether Countersign still needs a way in before it can put anything up. */
    public boolean wantsConnection() {
        return isSentByMachine() && !connected;
    }

    /** How people name the account: {@code @handle} on X. */
    public String label() {
        return network == NetworkName.X ? "@" + handle : displayName;
    }
}
