/** The frame of the desk and what it tells people, without a browser. */
@NullMarked
package io.countersign.base.ui;

import org.jspecify.annotations.NullMarked;
