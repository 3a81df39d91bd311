package io.countersign.signoffs;

import io.countersign.identity.KeyChannel;
import io.countersign.identity.KeyOrigin;
import java.time.Instant;
import java.util.Optional;

/**
 * How a key came that was in doubt, because others read its owner's mailbox.
 *
 * @param shownBy what showed since that it is the owner's
 * @param at when that was
 */
record KeyCame(KeyChannel shownBy, Instant at) {

    static Optional<KeyCame> of(KeyOrigin origin) {
        KeyChannel channel = origin.channel();
        Instant at = origin.confirmedAt();
        return channel == null || at == null ? Optional.empty() : Optional.of(new KeyCame(channel, at));
    }
}
