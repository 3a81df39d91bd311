/** The emulated X: sign-in by OAuth 1.0a, the v2 API, timelines to look at, failures to order. */
@NullMarked
package io.countersign.sandbox.x;

import org.jspecify.annotations.NullMarked;
