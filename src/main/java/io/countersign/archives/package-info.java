/**
 * A client's archive: everything of one client in one file that verifies without a server, and what comes of it in a
 * second agency.
 *
 * @see "docs/archive-v1.md"
 */
@ApplicationModule(
        displayName = "Archives",
        allowedDependencies = {
            "base",
            "ledger",
            "agencies",
            "accounts",
            "delegation",
            "delegation :: rules",
            "tasks",
            "posts",
            "signoffs",
            "publishing",
            "conversations"
        })
@NullMarked
package io.countersign.archives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
