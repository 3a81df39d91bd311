/** Tests of what every room stands on. */
@NullMarked
package io.countersign.base;

import org.jspecify.annotations.NullMarked;
