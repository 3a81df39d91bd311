/** What programs outside read over HTTP: the state of an agency's accounts and what became of its deliveries. */
@NullMarked
package io.countersign.outside.api;

import org.jspecify.annotations.NullMarked;
