/** What the ledger promises, on a real database and without one. */
@NullMarked
package io.countersign.ledger;

import org.jspecify.annotations.NullMarked;
