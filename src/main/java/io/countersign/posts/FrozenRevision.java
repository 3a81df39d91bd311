package io.countersign.posts;

import io.countersign.accounts.AccountId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.time.Instant;

/**
 * A frozen revision as it is signed and sent.
 *
 * @param manifest the canonical bytes, exactly as stored
 * @param sha256 the digest stored beside them
 */
public record FrozenRevision(
        RevisionId id,
        PostId post,
        ClientId client,
        AccountId account,
        int number,
        byte[] manifest,
        byte[] sha256,
        MemberId author,
        Instant frozenAt) {}
