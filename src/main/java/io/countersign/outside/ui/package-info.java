/** The desk's screen for the keys by which programs outside read. */
@NullMarked
package io.countersign.outside.ui;

import org.jspecify.annotations.NullMarked;
