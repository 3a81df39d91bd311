/** The benchmarks of the project and the frame they run in. */
@NullMarked
package io.countersign.bench;

import org.jspecify.annotations.NullMarked;
