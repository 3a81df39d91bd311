/** What the command line promises. */
@NullMarked
package io.countersign.cli;

import org.jspecify.annotations.NullMarked;
