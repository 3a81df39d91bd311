/** Tests of people, signing in, and the safety of plain pages. */
@NullMarked
package io.countersign.identity;

import org.jspecify.annotations.NullMarked;
