/** The lanes and who may do what in them: the policy as rooms ask it, over the plain rules. */
@ApplicationModule(
        displayName = "Delegation",
        allowedDependencies = {"base", "base :: ui", "ledger", "agencies", "accounts"})
@NullMarked
package io.countersign.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
