package io.countersign.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import twitter4j.RequestMethod;

class MediaContractTests extends SandboxTestBase {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static long id(HttpResponse<String> answer) {
        Matcher id = Pattern.compile("\"id\":\"(\\d+)\"").matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        return Long.parseLong(id.group(1));
    }

    private HttpResponse<String> upload(byte[] content) throws Exception {
        return x.postJson(
                "/2/media/upload",
                "{\"media\":\"" + Base64.getEncoder().encodeToString(content)
                        + "\",\"media_category\":\"tweet_image\"}");
    }

    private HttpResponse<String> describe(long id, String alt) throws Exception {
        return x.postJson(
                "/2/media/metadata", "{\"id\":\"" + id + "\",\"metadata\":{\"alt_text\":{\"text\":\"" + alt + "\"}}}");
    }

    @Test
    void postsPicturesWithTheirDescriptions() throws Exception {
        long picture = id(upload(PNG));
        assertThat(describe(picture, "Ein grüner Punkt").statusCode()).isEqualTo(200);

        long post = x.v2().createTweet(
                        null, null, null, new Long[] {picture}, null, null, null, null, null, null, null, "Look")
                .getId();

        assertThat(network.pictures(network.posts(acme).getFirst()))
                .singleElement()
                .satisfies(stored -> {
                    assertThat(stored.content()).isEqualTo(PNG);
                    assertThat(stored.alt()).isEqualTo("Ein grüner Punkt");
                    assertThat(stored.type()).isEqualTo("image/png");
                });
        assertThat(x.get("/2/users/" + acme.id() + "/tweets?tweet.fields=attachments,entities"
                                + "&expansions=attachments.media_keys&media.fields=alt_text")
                        .body())
                .contains("\"media_keys\":[\"3_" + picture + "\"]", "\"alt_text\":\"Ein grüner Punkt\"")
                .containsPattern("\"text\":\"Look https://t.co/\\w{10}\"")
                .contains("https://x.com/" + acme.handle() + "/status/" + post + "/photo/1");
    }

    @Test
    void takesMultipartUploadsToo() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--cut\r\nContent-Disposition: form-data; name=\"media_category\"\r\n\r\ntweet_image\r\n--cut\r\n"
                        + "Content-Disposition: form-data; name=\"media\"; filename=\"a.png\"\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.write(PNG);
        body.write("\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII));

        HttpResponse<String> answer = x.send(x.request(RequestMethod.POST, "/2/media/upload")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(browser.send(
                                HttpRequest.newBuilder(java.net.URI.create(base() + "/media/" + id(answer)))
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .body())
                .isEqualTo(PNG);
    }

    @Test
    void judgesPicturesByTheirContent() throws Exception {
        assertThat(upload("<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII))
                        .statusCode())
                .isEqualTo(400);
        assertThat(x.postJson("/2/media/upload", "{\"media\":\"%%%\",\"media_category\":\"tweet_image\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesDescriptionsThatAreTooLongOrOfSomebodyElsesPicture() throws Exception {
        long picture = id(upload(PNG));
        x = new XClient(base(), network.issueToken(network.create("o_" + acme.handle(), "Other")));

        assertThat(describe(picture, "Mine now").statusCode()).isEqualTo(400);
        assertThat(describe(picture, "a".repeat(1001)).statusCode()).isEqualTo(400);
        assertThat(x.postJson("/2/tweets", "{\"text\":\"Taken\",\"media\":{\"media_ids\":[\"" + picture + "\"]}}")
                        .body())
                .contains("Your media IDs are invalid.");
    }
}
