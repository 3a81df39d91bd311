/** Emulated social networks over real HTTP, for development and demonstration. */
@NullMarked
package io.countersign.sandbox;

import org.jspecify.annotations.NullMarked;
