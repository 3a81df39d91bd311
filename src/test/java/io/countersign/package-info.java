/** Tests of the house as a whole. */
@NullMarked
package io.countersign;

import org.jspecify.annotations.NullMarked;
