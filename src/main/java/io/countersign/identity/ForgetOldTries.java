package io.countersign.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, tries at signing in that are older than a day are forgotten, and sessions that ended a year ago. */
@Configuration(proxyBeanMethods = false)
class ForgetOldTries {

    @Bean
    RecurringTask<Void> forgetOldSignInTries(SignInThrottle throttle, Sessions sessions) {
        return Tasks.recurring("forget-old-sign-in-tries", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 10)))
                .execute((instance, context) -> {
                    throttle.forgetOld();
                    sessions.forgetOld();
                });
    }
}
