package io.countersign.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends the outboxes' letters, and those about passkeys, every few seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class MailLoop {

    @Bean
    RecurringTask<Void> sendMailsTask(SendMails mails) {
        return Tasks.recurring("send-mails", FixedDelay.ofSeconds(3)).execute((instance, context) -> mails.run());
    }

    @Bean
    RecurringTask<Void> sendKeyMailsTask(KeyMails mails) {
        return Tasks.recurring("send-key-mails", FixedDelay.ofSeconds(5)).execute((instance, context) -> mails.run());
    }
}
