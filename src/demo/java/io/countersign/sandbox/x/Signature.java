package io.countersign.sandbox.x;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.util.UriUtils;

/** The HMAC-SHA1 signature of a request under RFC 5849, computed from what really arrived. */
final class Signature {

    private static final String HMAC = "HmacSHA1";

    private Signature() {}

    static byte[] of(HttpServletRequest request, OauthHeader header, String consumerSecret, String tokenSecret) {
        String base =
                request.getMethod() + "&" + encoded(address(request)) + "&" + encoded(parameters(request, header));
        String key = encoded(consumerSecret) + "&" + encoded(tokenSecret);
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder().encode(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String address(HttpServletRequest request) {
        String scheme = request.getScheme().toLowerCase(Locale.ROOT);
        int usual = "https".equals(scheme) ? 443 : 80;
        String port = request.getServerPort() == usual ? "" : ":" + request.getServerPort();
        return scheme + "://" + request.getServerName().toLowerCase(Locale.ROOT) + port + request.getRequestURI();
    }

    private static String parameters(HttpServletRequest request, OauthHeader header) {
        List<String> pairs = new ArrayList<>();
        header.parameters().forEach((name, value) -> {
            if (!"oauth_signature".equals(name) && !"realm".equals(name)) {
                pairs.add(pair(name, value));
            }
        });
        pairs.addAll(isForm(request) ? form(request) : query(request));
        return pairs.stream().sorted().map(pair -> pair.replace('\n', '=')).collect(Collectors.joining("&"));
    }

    /** Name and value apart by a sign smaller than any that an encoded name holds, so that pairs sort by name first. */
    private static String pair(String name, String value) {
        return encoded(name) + "\n" + encoded(value);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private static List<String> form(HttpServletRequest request) {
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            for (String value : parameter.getValue()) {
                pairs.add(pair(parameter.getKey(), value));
            }
        }
        return pairs;
    }

    private static List<String> query(HttpServletRequest request) {
        String query = request.getQueryString();
        List<String> pairs = new ArrayList<>();
        for (String part : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            int equals = part.indexOf('=');
            pairs.add(
                    equals < 0
                            ? pair(decoded(part), "")
                            : pair(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1))));
        }
        return pairs;
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
