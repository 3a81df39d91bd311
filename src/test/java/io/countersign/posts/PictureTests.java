package io.countersign.posts;

import static io.countersign.posts.Pictures.PLACE;
import static io.countersign.posts.Pictures.asText;
import static io.countersign.posts.Pictures.ascii;
import static io.countersign.posts.Pictures.bomb;
import static io.countersign.posts.Pictures.drawn;
import static io.countersign.posts.Pictures.fromCamera;
import static io.countersign.posts.Pictures.joined;
import static io.countersign.posts.Pictures.withChunk;
import static io.countersign.posts.Pictures.withSegment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTests {

    @ParameterizedTest
    @CsvSource({"jpg, image/jpeg", "png, image/png", "gif, image/gif"})
    void knowsAPictureByItsContent(String format, String mime) {
        Picture picture = Picture.of(drawn(format, 40, 30));
        assertThat(picture.mime()).isEqualTo(mime);
        assertThat(picture.width()).isEqualTo(40);
        assertThat(picture.height()).isEqualTo(30);
    }

    @Test
    void refusesAProgramWhateverItsName() {
        refuses("posts.picture-none", joined(ascii("MZ"), new byte[2000]));
    }

    @Test
    void refusesAWebPageThatBeginsLikeAPicture() {
        refuses("posts.picture-none", ascii("GIF89a<script>alert(1)</script>"));
    }

    @Test
    void refusesKindsThatNetworksDoNotTake() {
        refuses("posts.picture-none", drawn("bmp", 40, 30));
        refuses("posts.picture-none", ascii("RIFF\u0024\0\0\0WEBPVP8 "));
    }

    @Test
    void refusesNothingAtAll() {
        refuses("posts.picture-none", new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void refusesAPictureCutShort(String format) {
        byte[] whole = drawn(format, 300, 200);
        refuses("posts.picture-none", Arrays.copyOf(whole, whole.length / 2));
        refuses("posts.picture-none", Arrays.copyOf(whole, whole.length - 2));
    }

    @Test
    void refusesABombByItsHeaderAlone() {
        refuses("posts.picture-wide", bomb(60_000, 60_000));
    }

    @Test
    void refusesTheHeaderOfAPictureWithoutThePicture() {
        refuses("posts.picture-none", bomb(8_000, 8_000));
    }

    @Test
    void refusesMoreThanFiveMegabytes() {
        refuses("posts.picture-large", new byte[Picture.LARGEST_BYTES + 1]);
    }

    @Test
    void takesThePlaceOutOfACameraPicture() {
        assertThat(asText(fromCamera(1))).contains(PLACE);
        assertThat(asText(Picture.of(fromCamera(1)).bytes()))
                .doesNotContain(PLACE)
                .doesNotContain("Exif");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 8})
    void keepsThePictureUprightWithoutThePlace(int orientation) {
        String cleaned = asText(Picture.of(fromCamera(orientation)).bytes());
        assertThat(cleaned).doesNotContain(PLACE);
        int exif = cleaned.indexOf("Exif\0\0");
        assertThat(ExifOrientation.of(ascii(cleaned.substring(exif - 2)), 1)).isEqualTo(orientation);
    }

    @ParameterizedTest
    @CsvSource({"225, http://ns.adobe.com/xap/1.0/", "226, MPF", "226, FPXR", "237, Photoshop 3.0", "254, Comment"})
    void takesOutEveryOtherPlaceToHideWords(int marker, String name) {
        byte[] told = withSegment(drawn("jpg", 40, 30), marker, ascii(name + "\0" + PLACE));
        assertThat(asText(Picture.of(told).bytes())).doesNotContain(PLACE);
    }

    @Test
    void keepsTheColourProfile() throws IOException {
        byte[] coloured = withSegment(drawn("jpg", 40, 30), 0xE2, ascii("ICC_PROFILE\0\1\1colours"));
        assertThat(asText(JpegSegments.withoutMetadata(coloured))).contains("ICC_PROFILE\0\1\1colours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void cutsOffWhatFollowsThePicture(String format) {
        byte[] second = fromCamera(1);
        byte[] picture = Picture.of(joined(drawn(format, 40, 30), second, ascii("MZ program")))
                .bytes();
        assertThat(asText(picture)).doesNotContain(PLACE).doesNotContain("MZ program");
    }

    @Test
    void cleansBetweenTheScansOfAProgressivePicture() throws IOException {
        byte[] progressive = progressive();
        int scan = asText(progressive).lastIndexOf("\u00FF\u00DA");
        byte[] told = joined(
                Arrays.copyOf(progressive, scan),
                ascii("\u00FF\u00FE\0\u0012" + PLACE),
                Arrays.copyOfRange(progressive, scan, progressive.length));
        assertThat(asText(told)).contains(PLACE);
        byte[] cleaned = Picture.of(told).bytes();
        assertThat(asText(cleaned)).doesNotContain(PLACE);
        assertThat(cleaned).isEqualTo(Picture.of(progressive).bytes());
    }

    @Test
    void takesFillBytesBeforeAMarker() {
        byte[] plain = drawn("jpg", 40, 30);
        byte[] filled =
                joined(Arrays.copyOf(plain, 2), ascii("\u00FF\u00FF"), Arrays.copyOfRange(plain, 2, plain.length));
        assertThat(Picture.of(filled).bytes()).isEqualTo(Picture.of(plain).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"eXIf", "tEXt", "iTXt", "zTXt", "prVt"})
    void takesWordsOutOfAPng(String type) {
        byte[] told = withChunk(drawn("png", 40, 30), type, ascii("Place\0" + PLACE));
        assertThat(asText(Picture.of(told).bytes())).doesNotContain(PLACE);
    }

    @Test
    void changesNoPixelOfAPng() throws IOException {
        byte[] plain = drawn("png", 40, 30);
        assertThat(Picture.of(plain).bytes()).isEqualTo(plain);
        BufferedImage shown =
                ImageIO.read(new ByteArrayInputStream(Picture.of(plain).bytes()));
        assertThat(shown.getRGB(20, 15)).isEqualTo(java.awt.Color.ORANGE.getRGB());
    }

    @Test
    void givesTheSamePictureTheSameDigest() {
        assertThat(Picture.of(fromCamera(1)).sha256())
                .isEqualTo(Picture.of(drawn("jpg", 40, 30)).sha256());
    }

    private static byte[] progressive() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(drawn("png", 64, 64)));
            writer.write(null, new IIOImage(pixels, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void refuses(String rule, byte[] upload) {
        assertThatThrownBy(() -> Picture.of(upload))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(rule));
    }
}
