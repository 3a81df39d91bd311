package io.countersign.base;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every few minutes: forgets the changes that all open screens have been told of. */
@Configuration(proxyBeanMethods = false)
class SweepChanges {

    @Bean
    RecurringTask<Void> sweepLiveChanges(LiveChanges changes) {
        return Tasks.recurring("sweep-live-changes", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> changes.sweep());
    }
}
