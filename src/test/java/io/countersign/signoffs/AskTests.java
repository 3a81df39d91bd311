package io.countersign.signoffs;

import static io.countersign.testing.PlainPages.leadsTo;
import static io.countersign.testing.PlainPages.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.countersign.posts.Asking;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.BriefState;
import io.countersign.tasks.BriefSummary;
import io.countersign.tasks.TaskSummary;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestPictures;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class AskTests {

    private final BriefIntake intake;
    private final Asking asking;
    private final PlainPages pages;
    private final World world;
    private final String ask;

    AskTests(BriefIntake intake, Asking asking, WebApplicationContext context, TestWorld.Builder worlds) {
        this.intake = intake;
        this.asking = asking;
        this.pages = new PlainPages(context);
        this.world = worlds.world();
        this.ask = "/" + world.agency().slug() + "/me/say/ask";
    }

    @Test
    void becomesABriefWithItsLinkAndPhotoAndTasksForStaffToConfirm() throws Exception {
        MockMultipartHttpServletRequestBuilder form = asked(
                        "Please announce our workshop on Tuesday.", "https://harbour.example/workshop")
                .file(new MockMultipartFile("photo", "IMG_2.png", "image/png", TestPictures.png(16, 9)));
        assertThat(leadsTo(pages.answer(signedIn(form, world.miraOwner())))).isEqualTo(ask);
        BriefSummary brief = intake.latest(world.manager().actor()).getFirst();
        assertThat(brief.text()).isEqualTo("Please announce our workshop on Tuesday.");
        assertThat(brief.link()).isEqualTo("https://harbour.example/workshop");
        assertThat(brief.state()).isEqualTo(BriefState.OPEN);
        assertThat(brief.receivedBy()).isEqualTo(world.miraOwner().member());
        assertThat(asking.picture(world.va().actor(), brief.id()))
                .hasValueSatisfying(picture -> assertThat(picture.mime()).isEqualTo("image/png"));
        TaskSummary task =
                intake.get(world.manager().actor(), brief.id()).tasks().getFirst();
        assertThat(task.assignee()).isEqualTo(world.va().member());
    }

    @Test
    void sheSeesWhatBecameOfIt() throws Exception {
        pages.answer(signedIn(asked("Please announce our workshop on Tuesday.", ""), world.miraOwner()));
        assertThat(pages.read(signedIn(get(ask), world.miraOwner())))
                .contains("What you asked for", "announce our workshop", "Sent; nobody has begun it yet");
        var boss = world.manager().actor();
        intake.confirm(boss, intake.latest(boss).getFirst().id());
        assertThat(pages.read(signedIn(get(ask), world.miraOwner()))).contains("0 of 1 done");
        assertThat(pages.read(signedIn(get(ask), world.crumbOwner()))).doesNotContain("announce our workshop");
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() throws Exception {
        MockHttpServletResponse refused =
                pages.answer(signedIn(asked("Look at this", "javascript:alert(1)"), world.miraOwner()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("A link begins with https://", "Look at this", "value=\"javascript:alert(1)\"");
        refused = pages.answer(signedIn(
                asked("With a file", "")
                        .file(new MockMultipartFile("photo", "a.png", "image/png", "no picture".getBytes())),
                world.miraOwner()));
        assertThat(refused.getContentAsString()).contains("no picture that networks take", "With a file");
        assertThat(intake.mine(world.miraOwner().actor())).isEmpty();
    }

    @Test
    void onlyTheClientsOwnPeopleAskFromHere() throws Exception {
        for (Somebody staff : new Somebody[] {world.va(), world.manager()}) {
            assertThat(pages.read(signedIn(get(ask), staff))).contains("You ask for nobody here");
            assertThat(pages.answer(signedIn(asked("Please post.", ""), staff)).getContentAsString())
                    .contains("Only the people of this client");
        }
        assertThat(pages.answer(signedIn(asked("Please post.", ""), world.crumbOwner()))
                        .getStatus())
                .isEqualTo(404);
    }

    private MockMultipartHttpServletRequestBuilder asked(String text, String link) {
        MockMultipartHttpServletRequestBuilder form = multipart(ask);
        form.with(csrf());
        form.param("client", world.mira().text()).param("text", text).param("link", link);
        return form;
    }
}
