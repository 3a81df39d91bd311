/** The plain addresses through which an account is connected. */
@NullMarked
package io.countersign.accounts.pocket;

import org.jspecify.annotations.NullMarked;
