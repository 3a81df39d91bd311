/** What is told to whom, by which way: mails that bring an owner to what waits. */
@ApplicationModule(displayName = "Notifications")
@NullMarked
package io.countersign.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
