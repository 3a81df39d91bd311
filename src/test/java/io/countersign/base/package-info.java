/** Tests of the room base. */
@NullMarked
package io.countersign.base;

import org.jspecify.annotations.NullMarked;
