package io.countersign.sandbox.x;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** What a signed request says about itself in its Authorization header. */
record OauthHeader(Map<String, String> parameters) {

    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z_]+)=\"([^\"]*)\"");

    static Optional<OauthHeader> of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.startsWith("OAuth ")) {
            return Optional.empty();
        }
        Map<String, String> parameters = new TreeMap<>();
        Matcher found = PARAMETER.matcher(header);
        while (found.find()) {
            parameters.put(found.group(1), decoded(found.group(2)));
        }
        return Optional.of(new OauthHeader(parameters));
    }

    private static String decoded(String value) {
        try {
            return UriUtils.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    String token() {
        return get("oauth_token");
    }

    long timestamp() {
        String given = get("oauth_timestamp");
        return given.matches("[0-9]{1,12}") ? Long.parseLong(given) : 0;
    }
}
