/** Content meant to be published: drafts with their pictures and window, checked against the networks' rules, and frozen revisions. */
@ApplicationModule(
        displayName = "Posts",
        allowedDependencies = {
            "base",
            "base :: ui",
            "ledger",
            "agencies",
            "accounts",
            "delegation",
            "delegation :: rules",
            "delegation :: ui",
            "tasks"
        })
@NullMarked
package io.countersign.posts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
