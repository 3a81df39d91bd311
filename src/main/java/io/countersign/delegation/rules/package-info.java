/** The policy of delegation and the splitting of briefs, as plain Java that can be read and tested by itself. */
@NamedInterface("rules")
@NullMarked
package io.countersign.delegation.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
