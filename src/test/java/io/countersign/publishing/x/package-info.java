/** Tests of the adapter to X. */
@NullMarked
package io.countersign.publishing.x;

import org.jspecify.annotations.NullMarked;
