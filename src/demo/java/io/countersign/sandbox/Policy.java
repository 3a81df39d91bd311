package io.countersign.sandbox;

import java.net.URI;

/** What a browser may do on the pages of the emulated networks. */
public final class Policy {

    public static final String HEADER = "Content-Security-Policy";
    private static final String CSP = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'%s;"
            + " base-uri 'none'; frame-ancestors 'none'";

    private Policy() {}

    /** For pages that lead nowhere else. */
    public static String plain() {
        return CSP.formatted("");
    }

    /** A browser follows a redirect after a form only to places the page allowed. */
    public static String leadingTo(String callback) {
        URI uri = URI.create(callback);
        return CSP.formatted(uri.getHost() == null ? "" : " " + uri.getScheme() + "://" + uri.getRawAuthority());
    }
}
