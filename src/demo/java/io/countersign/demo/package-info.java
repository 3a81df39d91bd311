/** What only development and demonstration need: the embedded database, a clock that can be set, believable data. */
@NullMarked
package io.countersign.demo;

import org.jspecify.annotations.NullMarked;
