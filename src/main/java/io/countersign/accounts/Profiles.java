package io.countersign.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where on its network an account can be looked at, and people can be answered by hand. */
@Component
public class Profiles {

    private final String x;
    private final String facebook;

    Profiles(
            @Value("${countersign.networks.x.web-url:https://x.com}") String x,
            @Value("${countersign.networks.facebook.web-url:https://www.facebook.com}") String facebook) {
        this.x = x;
        this.facebook = facebook;
    }

    /** The account's page on its network; empty where the address does not follow from the handle. */
    public Optional<String> of(AccountSummary account) {
        String handle = URLEncoder.encode(account.handle(), StandardCharsets.UTF_8);
        if (handle.isEmpty()) {
            return Optional.empty();
        }
        return switch (account.network()) {
            case X -> Optional.of(x + "/" + handle);
            case FACEBOOK -> Optional.of(facebook + "/" + handle);
            case INSTAGRAM -> Optional.of("https://www.instagram.com/" + handle + "/");
            case LINKEDIN -> Optional.empty();
        };
    }
}
