/** Tests of the adapter to Facebook. */
@NullMarked
package io.countersign.publishing.facebook;

import org.jspecify.annotations.NullMarked;
