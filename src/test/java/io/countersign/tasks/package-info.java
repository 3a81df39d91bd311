/** Tests of the room tasks. */
@NullMarked
package io.countersign.tasks;

import org.jspecify.annotations.NullMarked;
