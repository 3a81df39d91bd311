/** What tests of every room share: a real database, agencies to work in, a clock to set. */
@NullMarked
package io.countersign.testing;

import org.jspecify.annotations.NullMarked;
