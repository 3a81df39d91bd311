/** How the signer's pages count, say times and show where a link leads. */
@NullMarked
package io.countersign.signoffs.pocket;

import org.jspecify.annotations.NullMarked;
