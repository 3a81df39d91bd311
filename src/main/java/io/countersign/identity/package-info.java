/** Who somebody is: people, their passwords, signing in, and the look and the safety of every plain page. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"base"})
@NullMarked
package io.countersign.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
