package io.countersign.demo;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;

/** One time for the house and for its database, also while the demonstration lives through its past. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("countersign.demo.fill")
class DemoTime {

    @Bean
    @Primary
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DemoClock demoClock(@Value("${countersign.demo.today:}") String today) {
        return new DemoClock(today);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static BeanPostProcessor databaseInDemoTime(DemoClock clock) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new TimedDatabase(pool, clock) : bean;
            }
        };
    }
}
