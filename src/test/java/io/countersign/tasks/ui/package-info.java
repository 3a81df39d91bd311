/** The screens for requests, used as the agency uses them, without a browser. */
@NullMarked
package io.countersign.tasks.ui;

import org.jspecify.annotations.NullMarked;
