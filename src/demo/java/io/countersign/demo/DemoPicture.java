package io.countersign.demo;

import java.util.function.Consumer;

/** The pictures of the demonstration, drawn here so that nobody's rights are touched, each with what it shows. */
enum DemoPicture {
    PIER("A wooden pier in calm water at dawn, nobody on it.", 1200, 675, Landscapes::pier),
    LAKE("A lake between autumn trees, with a small white lighthouse.", 1200, 675, Landscapes::lake),
    TRACK("An empty running track at sunrise.", 1200, 675, Landscapes::track),
    LOAF("A round loaf of rye bread on a board, cut, with a linen cloth.", 1080, 1080, Bakery::loaf),
    TART("A plum tart seen from above, one slice missing.", 1200, 675, Bakery::tart),
    COOKIES("A tray of star-shaped cookies and a rolling pin.", 1200, 675, Bakery::cookies),
    OVEN("A stone oven with a fire in it.", 1080, 1080, Bakery::oven),
    MORNING("A street before sunrise; one window is lit, and somebody stands in it.", 1080, 1080, Landscapes::morning),
    CHART(
            "A chart with four bars: where deposits get lost. The tallest one says \"no receipt\".",
            1200,
            675,
            Things::chart),
    CUP("A cup of coffee the colour of the sky, with steam.", 1080, 1080, Things::cup),
    KENTE("A cloth of woven blocks in gold, green, red and blue.", 1080, 1080, Things::kente);

    private final String shows;
    private final int width;
    private final int height;
    private final Consumer<Canvas> painter;

    DemoPicture(String shows, int width, int height, Consumer<Canvas> painter) {
        this.shows = shows;
        this.width = width;
        this.height = height;
        this.painter = painter;
    }

    /** What it shows, for people who do not see it. */
    String shows() {
        return shows;
    }

    byte[] jpeg() {
        Canvas canvas = new Canvas(width, height);
        painter.accept(canvas);
        return canvas.jpeg();
    }
}
