/** Tests of the emulated Facebook. */
@NullMarked
package io.countersign.sandbox.facebook;

import org.jspecify.annotations.NullMarked;
