/** The words of the screens: that each is there, is used, takes the details it is given, and stands nowhere else. */
@NullMarked
package io.countersign.words;

import org.jspecify.annotations.NullMarked;
