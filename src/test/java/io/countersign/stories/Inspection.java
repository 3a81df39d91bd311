package io.countersign.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** Looks at every screen of a story with axe, by day and by night, and says at the end what was wrong. */
final class Inspection {

    /** Colours on their way from day to night are nobody's colours. */
    private static final String CALM = """
            Promise.all(document.getAnimations()
              .filter(moving => Number.isFinite(moving.effect.getComputedTiming().endTime))
              .map(moving => moving.finished.catch(() => null)))""";

    private final List<String> wrong = new ArrayList<>();
    private int screens;

    void look(Page page, String screen) {
        for (ColorScheme face : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(face));
            page.evaluate(CALM);
            Stage.violations(page).forEach(found -> wrong.add(screen + " (" + face + ") " + found));
            screens++;
        }
    }

    void isClean() {
        assertThat(wrong).as("what axe found on %s screens", screens).isEmpty();
    }
}
