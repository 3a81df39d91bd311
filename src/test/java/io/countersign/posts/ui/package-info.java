/** The composer, used as a VA uses it, without a browser. */
@NullMarked
package io.countersign.posts.ui;

import org.jspecify.annotations.NullMarked;
