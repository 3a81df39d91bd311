/** The desk's calendar: what goes out, is written or is due on which day, and moving it. */
@NullMarked
package io.countersign.desk.calendar;

import org.jspecify.annotations.NullMarked;
