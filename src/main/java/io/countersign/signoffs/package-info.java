/** Sign-offs: what exactly is signed, by whom, how it is proved, and the gate that lets nothing else out. */
@ApplicationModule(
        displayName = "Sign-offs",
        allowedDependencies = {
            "base",
            "ledger",
            "identity",
            "identity :: keys",
            "agencies",
            "accounts",
            "delegation",
            "delegation :: rules",
            "tasks",
            "posts"
        })
@NullMarked
package io.countersign.signoffs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
