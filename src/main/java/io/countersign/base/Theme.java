package io.countersign.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The style sheets, fonts and icons. Under {@code /theme/<hash>/} they are kept by browsers for a year, because the hash
 * changes with their content; the stable {@code /theme/} is asked for anew each time.
 */
@Component
public class Theme implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/theme/";

    private final String hash = hashOf(FILES + "**/*.*");
    private final String sheet = text("tokens.css") + text("plain.css");

    /** The address of a theme file, such as {@code plain.css} or {@code icons.svg}. */
    public String href(String file) {
        return "/theme/" + hash + "/" + file;
    }

    /**
     * The style sheet of plain pages, to stand in the page itself: on a thin line each file costs its whole way to and
     * fro before anything is painted.
     */
    public String sheet() {
        return sheet;
    }

    /** What a content security policy calls {@link #sheet()}, so that no other style can stand in a page (CSP 3, 2.3.1). */
    public String sheetSource() {
        byte[] digest = sha256().digest(sheet.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/theme/" + hash + "/**")
                .addResourceLocations(FILES)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/theme/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache().cachePublic());
    }

    private static String hashOf(String pattern) {
        try {
            MessageDigest digest = sha256();
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("META-INF/resources/theme/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
