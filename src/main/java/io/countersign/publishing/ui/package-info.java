/** The desk's screens for what goes out: what somebody must look at, what is on its way, what became of the rest. */
@NamedInterface("ui")
@NullMarked
package io.countersign.publishing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
