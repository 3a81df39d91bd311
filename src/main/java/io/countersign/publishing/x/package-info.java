/** The adapter to X: twitter4j with its v2 extension, and X's own media calls signed by the same keys. */
@NullMarked
package io.countersign.publishing.x;

import org.jspecify.annotations.NullMarked;
