package io.countersign.desk;

import io.countersign.base.ui.NavigationEntry;
import io.countersign.signoffs.SignatureWatch;
import io.countersign.tasks.TaskBoard;
import io.countersign.tasks.TaskDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines of the rail that open the desk's own pages, in their order. */
@Configuration(proxyBeanMethods = false)
class Rails {

    @Bean
    NavigationEntry dayEntry(TaskDesk tasks) {
        return new Rail("day", "sun", 10, tasks::mineCounted);
    }

    @Bean
    NavigationEntry boardEntry(TaskBoard board) {
        return new Rail("board", "board", 30, board::openTasks);
    }

    @Bean
    NavigationEntry calendarEntry() {
        return new Rail("calendar", "calendar", 40, visitor -> 0);
    }

    @Bean
    NavigationEntry signaturesEntry(SignatureWatch watch) {
        return new Rail("signatures", "pen", 50, watch::waitingCounted);
    }

    @Bean
    NavigationEntry clientsEntry() {
        return new Rail("clients", "people", 60, visitor -> 0);
    }

    @Bean
    NavigationEntry recordEntry() {
        return new Rail("record", "book", 110, visitor -> 0);
    }
}
