package io.countersign.bench;

import java.io.PrintStream;

/** One benchmark: what it measures, and what the measured figures must reach. */
interface Benchmark {

    /** The name it is asked for with. */
    String name();

    /** Measures, and tells people on the way what it does. */
    Result measure(PrintStream people) throws Exception;
}
