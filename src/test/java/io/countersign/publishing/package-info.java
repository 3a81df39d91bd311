/** Tests of publishing. */
@NullMarked
package io.countersign.publishing;

import org.jspecify.annotations.NullMarked;
