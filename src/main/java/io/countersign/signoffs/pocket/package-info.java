/** The owner's stack on the phone: plain pages that show exactly what was frozen, and take a signature without scripts. */
@NullMarked
package io.countersign.signoffs.pocket;

import org.jspecify.annotations.NullMarked;
