/** An empty Vaadin application: what a start is measured against. */
@NullMarked
package io.countersign.empty;

import org.jspecify.annotations.NullMarked;
