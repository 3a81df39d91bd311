/** The owner's pages of more than one room: plain HTML about herself, her accounts and what she signed. */
@ApplicationModule(
        displayName = "Pocket",
        allowedDependencies = {
            "base",
            "identity",
            "agencies",
            "accounts",
            "delegation :: rules",
            "tasks",
            "posts",
            "signoffs",
            "publishing",
            "archives"
        })
@NullMarked
package io.countersign.pocket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
