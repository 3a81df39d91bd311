/** Agencies, their members and their clients: who belongs where, and who works for whom. */
@ApplicationModule(
        displayName = "Agencies",
        allowedDependencies = {"base", "base :: ui", "ledger", "identity"})
@NullMarked
package io.countersign.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
