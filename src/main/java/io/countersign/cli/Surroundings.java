package io.countersign.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/** What a command finds around it: settings, what is piped in, and where it may speak. */
record Surroundings(Settings settings, InputStream in, PrintWriter out, PrintWriter err) {}
