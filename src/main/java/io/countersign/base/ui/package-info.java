/** The frame of the desk and the pieces every screen shares: who visits which agency, navigation, notices, icons. */
@NamedInterface("ui")
@NullMarked
package io.countersign.base.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
