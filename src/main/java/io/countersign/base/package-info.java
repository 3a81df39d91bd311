/** What every room stands on: the agency at hand, who acts, how a refusal explains itself. Knows no feature. */
@ApplicationModule(
        displayName = "Base",
        allowedDependencies = {})
@NullMarked
package io.countersign.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
