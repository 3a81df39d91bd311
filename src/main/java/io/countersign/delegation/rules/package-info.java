/** The rules of delegation as plain objects: what a brief asks for, in which lane each piece belongs, and who may do it. */
@NullMarked
package io.countersign.delegation.rules;

import org.jspecify.annotations.NullMarked;
