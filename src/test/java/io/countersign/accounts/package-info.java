/** Tests of the room accounts. */
@NullMarked
package io.countersign.accounts;

import org.jspecify.annotations.NullMarked;
