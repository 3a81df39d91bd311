/** Publishing: the machine on a real database, and what each answer of a network makes of a delivery. */
@NullMarked
package io.countersign.publishing;

import org.jspecify.annotations.NullMarked;
