/** The plain page on which somebody joins an agency. */
@NullMarked
package io.countersign.agencies.pocket;

import org.jspecify.annotations.NullMarked;
