/** The walls between agencies and between clients, walked along cell by cell from one table. */
@NullMarked
package io.countersign.walls;

import org.jspecify.annotations.NullMarked;
