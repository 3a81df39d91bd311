package io.countersign.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.MySQLDialect;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/** How rows meet the database: the dialect is asked for once, the agency is asked for each time. */
@Configuration(proxyBeanMethods = false)
class Persistence {

    private final AtomicBoolean ready = new AtomicBoolean();

    /** The product name lies (Connector/J says MySQL for MariaDB), so the version text decides. */
    @Bean
    HibernatePropertiesCustomizer hibernateSettings(DataSource database) {
        return settings -> {
            settings.put("hibernate.dialect", dialect(database));
            settings.put("hibernate.boot.allow_jdbc_metadata_access", false);
            settings.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new AgencyAtHand());
            settings.put(MappingSettings.PREFERRED_UUID_JDBC_TYPE, "BINARY");
        };
    }

    private static String dialect(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version()")) {
            row.next();
            return row.getString(1).contains("MariaDB") ? MariaDBDialect.class.getName() : MySQLDialect.class.getName();
        } catch (SQLException unreachable) {
            throw new IllegalStateException(
                    "The database does not answer; check COUNTERSIGN_DATABASE_URL.", unreachable);
        }
    }

    @EventListener({ContextRefreshedEvent.class, ApplicationReadyEvent.class})
    void contextIsReady() {
        ready.set(true);
    }

    private final class AgencyAtHand implements CurrentTenantIdentifierResolver<UUID> {

        @Override
        public @Nullable UUID resolveCurrentTenantIdentifier() {
            return CurrentAgency.current()
                    .map(AgencyId::value)
                    .orElse(CurrentAgency.isOutside() || !ready.get() ? CurrentAgency.NOWHERE : null);
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }
    }
}
