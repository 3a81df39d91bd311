/** Passkeys: how people add and revoke them, and how one proves that it is really them. */
@NamedInterface("keys")
@NullMarked
package io.countersign.identity.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
