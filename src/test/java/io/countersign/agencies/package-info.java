/** Tests of the room agencies. */
@NullMarked
package io.countersign.agencies;

import org.jspecify.annotations.NullMarked;
