/** What programs outside may read of an agency, and the keys by which they do. */
@ApplicationModule(
        displayName = "Outside",
        allowedDependencies = {"base", "base :: ui", "ledger", "identity", "agencies", "accounts", "posts", "publishing"
        })
@NullMarked
package io.countersign.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
