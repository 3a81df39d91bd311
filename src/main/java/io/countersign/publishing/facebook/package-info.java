/** The adapter to Facebook Pages: RestFB, a new client for each call because it keeps the last answer's headers. */
@NullMarked
package io.countersign.publishing.facebook;

import org.jspecify.annotations.NullMarked;
