/** The plain pages on which somebody joins an agency, or confirms who another is. */
@NullMarked
package io.countersign.agencies.pocket;

import org.jspecify.annotations.NullMarked;
