/** The desk's screens that show more than one room: my day, the board, a task, the clients, the record. */
@ApplicationModule(displayName = "Desk")
@NullMarked
package io.countersign.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
