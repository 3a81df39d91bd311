package io.countersign.identity;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * What the desk's pages may load. Its scripts carry a number used once; {@code unsafe-eval} stays, because the desk is a
 * blank page without it, and so no page that signs or speaks is part of the desk.
 */
@Component
class DeskPolicy implements HeaderWriter, VaadinServiceInitListener {

    private static final String NONCE = DeskPolicy.class.getName() + ".nonce";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(DeskPolicy::markScripts);
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("Content-Security-Policy")) {
            response.setHeader("Content-Security-Policy", policy((String) request.getAttribute(NONCE)));
        }
    }

    static String policy(@Nullable String nonce) {
        return "default-src 'none'; script-src 'self' 'unsafe-eval'" + (nonce == null ? "" : " 'nonce-" + nonce + "'")
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; media-src 'self'"
                + "; connect-src 'self'; form-action 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'"
                + "; frame-ancestors 'none'; base-uri 'self'; object-src 'none'";
    }

    private static void markScripts(IndexHtmlResponse index) {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        index.getVaadinRequest().setAttribute(NONCE, nonce);
        index.getDocument().select("script").attr("nonce", nonce);
    }
}
