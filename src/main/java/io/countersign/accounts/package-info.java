/** Clients' social accounts: whose voice they are, who may speak on them, and the way in that Countersign holds. */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"base", "ledger", "identity", "agencies"})
@NullMarked
package io.countersign.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
