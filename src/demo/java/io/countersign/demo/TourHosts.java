package io.countersign.demo;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The tour's three names for this machine: two people sign in side by side in one browser, each with cookies of their own.
 * They are one site, so that a browser brings the cookies into the frames too.
 */
record TourHosts(String tour, String desk, String phone) {

    private static final String SITE = ".countersign.localhost";

    static TourHosts of(HttpServletRequest request) {
        return new TourHosts(origin("tour", request), origin("desk", request), origin("phone", request));
    }

    private static String origin(String name, HttpServletRequest request) {
        return "http://" + name + SITE + ":" + request.getServerPort();
    }

    /** Whether the request came to the tour's own name. */
    static boolean isTour(HttpServletRequest request) {
        return request.getServerName().equals("tour" + SITE);
    }

    /** Whether the request came to a name under which the tour shows somebody's screen. */
    static boolean isShown(HttpServletRequest request) {
        return request.getServerName().endsWith(SITE) && !isTour(request);
    }
}
