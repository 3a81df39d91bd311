/** How a lane looks on every screen: a colour, an icon and a word, never colour alone. */
@NamedInterface("ui")
@NullMarked
package io.countersign.delegation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
