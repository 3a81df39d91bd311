package io.countersign.agencies;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every half minute, agencies part from the clients whose last day is over. */
@Configuration(proxyBeanMethods = false)
class PartOnTheDay {

    @Bean
    RecurringTask<Void> partFromClients(Parting parting) {
        return Tasks.recurring("part-from-clients", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> parting.run());
    }
}
