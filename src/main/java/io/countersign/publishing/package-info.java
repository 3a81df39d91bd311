/** What was signed goes out once, on time, or says why not: deliveries, attempts, the networks' ports, reconciliation. */
@ApplicationModule(
        displayName = "Publishing",
        allowedDependencies = {
            "base",
            "base :: ui",
            "ledger",
            "identity",
            "agencies",
            "accounts",
            "tasks",
            "posts",
            "posts :: ui",
            "signoffs"
        })
@NullMarked
package io.countersign.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
