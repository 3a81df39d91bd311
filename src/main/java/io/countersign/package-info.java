/** Countersign: delegation that is safe, and a voice that stays live. */
@NullMarked
package io.countersign;

import org.jspecify.annotations.NullMarked;
