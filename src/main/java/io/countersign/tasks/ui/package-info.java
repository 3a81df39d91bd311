/** The desk's screens for requests: the list, and a request beside the tasks it becomes. */
@NullMarked
package io.countersign.tasks.ui;

import org.jspecify.annotations.NullMarked;
