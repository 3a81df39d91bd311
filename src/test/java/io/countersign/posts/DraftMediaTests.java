package io.countersign.posts;

import static io.countersign.posts.Refusals.refusedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(Drafting.class)
class DraftMediaTests {

    private final Composing composing;
    private final Drafting drafting;
    private final JdbcClient database;
    private final World world;
    private final Actor va;

    DraftMediaTests(Composing composing, Drafting drafting, JdbcClient database, TestWorld.Builder worlds) {
        this.composing = composing;
        this.drafting = drafting;
        this.database = database;
        this.world = worlds.world();
        this.va = world.va().actor();
    }

    @Test
    void keepsAPictureByItsDigest() {
        PostId post = drafting.written(world, "Look");
        MediaItem item = composing.addPicture(va, post, Pictures.fromCamera(1));
        byte[] kept = composing.picture(va, post, item.id());
        assertThat(HexFormat.of().formatHex(Picture.digest(kept))).isEqualTo(item.sha256());
        assertThat(Pictures.asText(kept)).doesNotContain(Pictures.PLACE);
        assertThat(item.length()).isEqualTo(kept.length);
    }

    @Test
    void keepsTheSamePictureOfAClientOnce() {
        MediaItem one = composing.addPicture(va, drafting.written(world, "One"), Pictures.drawn("png", 4, 3));
        MediaItem other = composing.addPicture(va, drafting.written(world, "Other"), Pictures.drawn("png", 4, 3));
        assertThat(other.id()).isEqualTo(one.id());
    }

    @Test
    void refusesAPictureTwiceAndAFifthOne() {
        PostId post = drafting.written(world, "Look");
        for (int width = 1; width <= 4; width++) {
            composing.addPicture(va, post, Pictures.drawn("png", width, 3));
        }
        assertThatThrownBy(() -> composing.addPicture(va, post, Pictures.drawn("png", 5, 3)))
                .is(refusedBy("posts.pictures"));
        MediaItem first = composing.get(va, post).media().getFirst();
        composing.removePicture(va, post, first.id());
        assertThatThrownBy(() -> composing.addPicture(va, post, Pictures.drawn("png", 2, 3)))
                .is(refusedBy("posts.picture-twice"));
        composing.addPicture(va, post, Pictures.drawn("png", 1, 3));
        assertThat(composing.get(va, post).media()).extracting(MediaItem::width).containsExactly(2, 3, 4, 1);
    }

    @Test
    void saysInWordsWhatAPictureShows() {
        PostId post = drafting.written(world, "Look");
        MediaItem item = composing.addPicture(va, post, Pictures.drawn("png", 4, 3));
        composing.describe(va, post, item.id(), " A tray of gingerbread hearts ");
        assertThat(composing.get(va, post).media())
                .singleElement()
                .extracting(MediaItem::altText)
                .isEqualTo("A tray of gingerbread hearts");
        assertThatThrownBy(() -> composing.describe(va, post, item.id(), "a".repeat(1_001)))
                .is(refusedBy("posts.alt-long"));
        composing.describe(va, post, item.id(), "a".repeat(1_000));
    }

    @Test
    void givesNoBytesThatAreNotThoseOfTheDigest() {
        PostId post = drafting.written(world, "Look");
        MediaItem item = composing.addPicture(va, post, Pictures.drawn("png", 4, 3));
        database.sql("update media set content = concat(content, 'x') where sha256 = unhex(:sha256)")
                .param("sha256", item.sha256())
                .update();
        assertThatThrownBy(() -> composing.picture(va, post, item.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPictureOfAnotherClientIsNotThere() {
        PostId post = drafting.written(world, "Look");
        MediaItem item = composing.addPicture(va, post, Pictures.drawn("png", 4, 3));
        PostId mirasPost = composing.openFor(va, drafting.promotionOfMira(world));
        assertThatThrownBy(() -> composing.picture(va, mirasPost, item.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> composing.describe(va, mirasPost, item.id(), "A tray"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> composing.removePicture(va, mirasPost, item.id()))
                .isInstanceOf(NotFound.class);
    }
}
