/** What clients ask for and the work it becomes: briefs, tasks in their lanes, who does them, facts for the owner. */
@ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {
            "base",
            "base :: ui",
            "ledger",
            "agencies",
            "accounts",
            "delegation",
            "delegation :: rules",
            "delegation :: ui"
        })
@NullMarked
package io.countersign.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
