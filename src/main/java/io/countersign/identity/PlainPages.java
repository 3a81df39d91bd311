package io.countersign.identity;

import io.countersign.base.Face;
import io.countersign.base.Theme;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells the layout of plain pages what each of them needs: the style sheets, the face
 * somebody chose, and the address to come back to. */
@Component
class PlainPages implements WebMvcConfigurer, HandlerInterceptor {

    private final Theme theme;

    PlainPages(Theme theme) {
        this.theme = theme;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/theme/**", "/VAADIN/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("theme", theme);
        Face face = Face.of(request.getCookies());
        request.setAttribute("face", face.word());
        face.attribute().ifPresent(word -> request.setAttribute("dataTheme", word));
        request.setAttribute("here", here(request));
        return true;
    }

    private static String here(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String query = request.getQueryString();
        String address =
                failed == null ? request.getRequestURI() + (query == null ? "" : "?" + query) : failed.toString();
        return LocalPath.orStart(address).value();
    }
}
