package io.countersign.walls;

import io.countersign.testing.DatabaseTest;
import java.util.UUID;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Without the filter by agency, a manager reaches the other agency. */
@Tag("bite")
@DatabaseTest
@Import({TenantBiteTests.Off.class, NoNetwork.class})
class TenantBiteTests extends WallBite {

    TenantBiteTests(ApplicationContext context) {
        super(Wall.TENANT, context);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Off {

        private static final Removed WALL = new Removed();

        @Bean
        Removed tenantWall() {
            return WALL;
        }

        @Bean
        static BeanPostProcessor everyAgencyIsTheRoot() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HibernatePropertiesCustomizer house
                            ? (HibernatePropertiesCustomizer) settings -> {
                                house.customize(settings);
                                settings.computeIfPresent(
                                        MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER,
                                        (key, resolver) -> root((CurrentTenantIdentifierResolver<UUID>) resolver));
                            }
                            : bean;
                }
            };
        }

        private static CurrentTenantIdentifierResolver<UUID> root(CurrentTenantIdentifierResolver<UUID> house) {
            return new CurrentTenantIdentifierResolver<>() {
                @Override
                public @Nullable UUID resolveCurrentTenantIdentifier() {
                    return house.resolveCurrentTenantIdentifier();
                }

                @Override
                public boolean validateExistingCurrentSessions() {
                    return !WALL.isTrue() && house.validateExistingCurrentSessions();
                }

                @Override
                public boolean isRoot(UUID agency) {
                    return WALL.isTrue();
                }
            };
        }
    }
}
