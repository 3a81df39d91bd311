/** The desk's screen for writing a post: its words, pictures and window, how people will see it, and the asking. */
@NamedInterface("ui")
@NullMarked
package io.countersign.posts.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
