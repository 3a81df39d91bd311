/** Who waits for an answer, as the owner's phone shows it. */
@NullMarked
package io.countersign.conversations.pocket;

import org.jspecify.annotations.NullMarked;
