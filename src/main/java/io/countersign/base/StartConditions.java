package io.countersign.base;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What must hold before anything of the house is built: no hidden second send, a database, keys, no token to guess. */
@Configuration(proxyBeanMethods = false)
class StartConditions {

    private static final int TOKEN_LENGTH = 32;

    @Bean
    static BeanFactoryPostProcessor conditionsBeforeStart(Environment settings) {
        return factory -> check(settings);
    }

    static void check(Environment settings) {
        refuseHiddenRetry(System.getProperty("sun.net.http.retryPost"));
        requireDatabase(settings.getProperty("spring.datasource.url", ""));
        requireKeys(
                settings.getProperty("countersign.keys-file", ""),
                settings.getProperty("countersign.keys-create", Boolean.class, false));
        refuseShortToken(settings.getProperty("countersign.metrics-token", ""));
    }

    static void refuseHiddenRetry(@Nullable String retryPost) {
        if (!"false".equals(retryPost)) {
            throw new CannotStart(
                    "The HTTP client of this JVM may send a post twice.",
                    "Start through io.countersign.Application, or with -Dsun.net.http.retryPost=false.");
        }
    }

    private static void refuseShortToken(String token) {
        if (!token.isEmpty() && token.length() < TOKEN_LENGTH) {
            throw new CannotStart(
                    "The token that opens the measurements could be guessed.",
                    "Set COUNTERSIGN_METRICS_TOKEN to at least " + TOKEN_LENGTH + " random characters, or leave it out:"
                            + " then nobody can read them.");
        }
    }

    private static void requireDatabase(String url) {
        if (url.isBlank()) {
            throw new CannotStart(
                    "Countersign does not know its database.",
                    "Set COUNTERSIGN_DATABASE_URL, for example to jdbc:mysql://localhost:3306/countersign.");
        }
    }

    private static void requireKeys(String file, boolean mayCreate) {
        if (file.isBlank()) {
            throw new CannotStart(
                    "Countersign does not know where its keys are, and without them it can read no stored access.",
                    "Set COUNTERSIGN_KEYS_FILE to the file with the key ring.");
        }
        if (!mayCreate && !Files.isReadable(Path.of(file))) {
            throw new CannotStart(
                    "The keys file " + file + " is missing or cannot be read.",
                    "Check COUNTERSIGN_KEYS_FILE and who may read the file. A new file would not open what the old one"
                            + " locked, so none is made.");
        }
    }
}
