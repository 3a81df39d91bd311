package io.countersign.sandbox.x;

import java.time.Instant;

/** An account on the emulated X; an invented one belongs to the people who answer and is never offered for sign-in. */
public record XAccount(long id, String handle, String name, boolean invented, Instant createdAt) {

    String path() {
        return "/sandbox/x/@" + handle;
    }
}
