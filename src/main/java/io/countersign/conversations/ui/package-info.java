/** The desk's screens for conversations: entered by hand, listed with who waits and since when. */
@NullMarked
package io.countersign.conversations.ui;

import org.jspecify.annotations.NullMarked;
