/** What can be done from a command line, without the web server. */
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {"base", "ledger", "agencies", "accounts", "archives", "delegation :: rules"})
@NullMarked
package io.countersign.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
