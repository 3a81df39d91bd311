package io.countersign.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TimelinePagesTests extends SandboxTestBase {

    private String timeline() throws Exception {
        return get(base() + "/@" + acme.handle()).body();
    }

    @Test
    void showsPostsWithTheirExactText() throws Exception {
        x.post("\n<b>Fett</b> & https://www.example.com/\r\n@nobody ");

        String raw = Base64.getEncoder()
                .encodeToString(network.posts(acme).getFirst().bytes());
        assertThat(timeline())
                .contains("data-raw=\"" + raw + "\"")
                .contains(">\n\n&lt;b&gt;Fett&lt;/b&gt; &amp; https://www.example.com/&#13;\n@nobody </pre>")
                .contains("<a href=\"https://www.example.com/\" rel=\"noopener noreferrer nofollow\">example.com/</a>");
    }

    @Test
    void saysThatItIsEmulatedAndStrictAboutWhatItLoads() throws Exception {
        HttpResponse<String> page = get(base());

        assertThat(page.body()).contains("This is an emulated network.", "@" + acme.handle(), "lang=\"en\"");
        assertThat(page.body()).doesNotContain("<script", "style=");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'");
        assertThat(get("http://localhost:" + port + "/sandbox/sandbox.css")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
    }

    @Test
    void letsInventedPeopleAnswer() throws Exception {
        long id = x.post("Who comes?").getId();
        String page = base() + "/@" + acme.handle();

        submit(page, page + "/answers", "person=Ann+Lee&text=I+do&replyTo=" + id);
        submit(page, page + "/answers", "person=Bob&text=Hi&replyTo=");

        assertThat(network.mentions(acme))
                .extracting(XPost::text)
                .containsExactly("@" + acme.handle() + " Hi", "@" + acme.handle() + " I do");
        assertThat(timeline()).contains("Ann Lee", "Replying to @" + acme.handle());
    }

    @Test
    void opensAccountsAndSaysWhyNot() throws Exception {
        String handle = "n_" + acme.handle();
        submit(base(), base() + "/accounts", "handle=%40" + handle + "&name=New");

        assertThat(network.find(handle)).get().extracting(XAccount::name).isEqualTo("New");
        HttpResponse<String> taken = submit(base(), base() + "/accounts", "handle=" + handle + "&name=New");
        assertThat(get(taken.headers().firstValue("Location").orElseThrow()).body())
                .contains("This handle is taken.");
    }

    @Test
    void refusesFormsOfOtherPages() throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(base() + "/accounts"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("handle=evil&name=Evil"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(network.find("evil")).isEmpty();
    }

    @Test
    void showsASinglePostUnderTheAddressXGivesIt() throws Exception {
        long id = x.post("Alone").getId();

        assertThat(get(base() + "/" + acme.handle() + "/status/" + id).body()).contains("Alone");
        assertThat(get(base() + "/" + acme.handle() + "/status/1").statusCode()).isEqualTo(404);
    }
}
