/** What people do with Countersign, told in a real browser against the whole application and emulated networks. */
@NullMarked
package io.countersign.stories;

import org.jspecify.annotations.NullMarked;
