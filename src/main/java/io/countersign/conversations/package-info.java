/** What people said to or about an account, entered by hand, and what its owner answered in her own words. */
@ApplicationModule(
        displayName = "Conversations",
        allowedDependencies = {
            "base",
            "base :: ui",
            "ledger",
            "identity",
            "agencies",
            "accounts",
            "delegation",
            "delegation :: rules",
            "tasks",
            "posts",
            "signoffs"
        })
@NullMarked
package io.countersign.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
