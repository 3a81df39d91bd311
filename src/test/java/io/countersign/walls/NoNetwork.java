package io.countersign.walls;

import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Authorizer;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkName;
import io.countersign.base.Refusal;
import java.net.URI;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Stands before the networks' own pages, so that a wall that is down leads nowhere. */
@TestConfiguration(proxyBeanMethods = false)
class NoNetwork {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Authorizer closedNetwork() {
        return new Authorizer() {
            @Override
            public NetworkName network() {
                return NetworkName.X;
            }

            @Override
            public Asked begin(URI callback) {
                return new Asked("asked", "secret", callback);
            }

            @Override
            public Granted finish(AccountSummary account, String token, String secret, String verifier) {
                throw Refusal.by("accounts.network-refused", network().title()).asException();
            }

            @Override
            public boolean isLockedOut(Credentials credentials) {
                return false;
            }
        };
    }
}
