/** Whether the demonstration shows everything it is there to show, on whatever day it is started. */
@NullMarked
package io.countersign.demo;

import org.jspecify.annotations.NullMarked;
