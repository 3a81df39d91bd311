/** The desk's own screens, used as the people of an agency use them, without a browser. */
@NullMarked
package io.countersign.desk;

import org.jspecify.annotations.NullMarked;
