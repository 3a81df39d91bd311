package io.countersign.demo;

import io.countersign.accounts.WayIn;
import io.countersign.agencies.HouseRules;
import io.countersign.conversations.ConversationId;
import io.countersign.demo.Cast.Player;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The bakery's last nine days: a tart in two variants, what Jun put up by hand and what nobody did, and who asked. */
@Component
@ConditionalOnProperty("countersign.demo.fill")
class CrumbPast {

    private static final String EARLIER = """
            Good morning! For the next days:
             1. Announce the plum tart, everywhere
             2. Post the photo of the new oven on Instagram
             3. Post the Sunday table on Instagram
             4. Upload the new price list to the page
             5. Answer the guest who asked about gluten""";

    private static final HouseRules SHEET = new HouseRules(
            "Plain and a little dry, like good crust. We, never I.",
            "artisanal, delicious, yummy, last chance",
            "At most one, on Instagram only",
            "Nothing before 6:00, nothing on Mondays: the ovens rest. Lisbon time.",
            "Mira Crumb signs. Ana may answer, by name.");

    private final Props props;

    CrumbPast(Props props) {
        this.props = props;
    }

    void tell(CrumbScene scene) {
        firstDays(scene);
        plumTart(scene);
        byHand(scene);
        whoAsked(scene);
    }

    private void firstDays(CrumbScene scene) {
        Diary diary = props.diary();
        DemoClient mira = scene.client();
        diary.at(diary.on(-9, "07:30", mira.zone()), () -> {
            props.work()
                    .request(
                            scene.cast().max().actor(),
                            mira,
                            scene.page(),
                            diary.on(-7, "17:00", mira.zone()),
                            EARLIER);
            props.town().houseSheet(mira.owner(), mira, SHEET);
            props.callers().letSpeak(mira.owner(), scene.x(), scene.cast().ana(), 90);
            props.callers().letIn(scene.cast().ana(), scene.x(), WayIn.X_CONTRIBUTOR, "Invited at the first call.");
            props.callers().letIn(scene.cast().jun(), scene.page(), WayIn.FACEBOOK_PARTIAL, "");
        });
        diary.at(
                diary.on(-8, "09:00", mira.zone()),
                () -> props.work().start(scene.cast().jun(), mira, "price list"));
        diary.at(
                diary.on(-8, "09:40", mira.zone()),
                () -> props.work().done(scene.cast().jun(), mira, "price list"));
        diary.at(
                diary.on(-7, "15:00", mira.zone()),
                () -> props.work().answered(mira.owner(), scene.cast().jun(), mira, "gluten"));
    }

    /** One message in two variants under one signature. */
    private void plumTart(CrumbScene scene) {
        Diary diary = props.diary();
        DemoClient mira = scene.client();
        Player ana = scene.cast().ana();
        Window friday = window(scene, -6, "08:00");
        diary.at(diary.on(-8, "11:00", mira.zone()), () -> {
            PostId onX = props.posts()
                    .draft(
                            ana,
                            mira,
                            "plum tart",
                            scene.x(),
                            friday,
                            "Plum tart, from Friday until the plums say otherwise.");
            props.posts().illustrate(ana, onX, DemoPicture.TART);
            PostId onPage = props.posts().alsoOn(ana, onX, scene.page(), """
                    Plum tart, from Friday until the plums say otherwise.

                    Rye crust, no cream, a little too much cinnamon. By the slice or whole; for a whole one call before
                    noon.""");
            RevisionId asked = props.posts().ask(ana, onX);
            diary.at(
                    diary.on(-7, "14:30", mira.zone()),
                    () -> props.posts().sign(mira.owner(), asked, props.posts().current(ana, onPage)));
        });
        diary.look(friday.earliest().plusSeconds(15));
        diary.at(
                diary.on(-6, "11:00", mira.zone()),
                () -> props.network()
                        .comment(
                                scene.onFacebook(),
                                "Leonor Matos",
                                "Two whole ones for Sunday, please. I called, nobody heard the phone."));
    }

    /** Instagram takes no machine: one post was put up in time by Jun, one by nobody. */
    private void byHand(CrumbScene scene) {
        Diary diary = props.diary();
        DemoClient mira = scene.client();
        Player jun = scene.cast().jun();
        Window oven = window(scene, -5, "10:00");
        Window sunday = window(scene, -2, "10:00");
        diary.at(diary.on(-7, "10:00", mira.zone()), () -> {
            PostId post = props.posts()
                    .draft(
                            jun,
                            mira,
                            "new oven",
                            scene.instagram(),
                            oven,
                            "Four tonnes of stone, carried in by six neighbours. The new oven is home. #crumbandco");
            RevisionId first = props.posts().ask(jun, props.posts().illustrate(jun, post, DemoPicture.OVEN));
            PostId table = props.posts()
                    .draft(
                            jun,
                            mira,
                            "Sunday table",
                            scene.instagram(),
                            sunday,
                            "Sunday, ten o'clock, the long table. Bring somebody who does not like mornings.");
            RevisionId second = props.posts().ask(jun, props.posts().illustrate(jun, table, DemoPicture.LOAF));
            diary.at(diary.on(-6, "15:00", mira.zone()), () -> props.posts().sign(mira.owner(), first, second));
        });
        diary.at(
                diary.on(-5, "10:25", mira.zone()),
                () -> props.hands().putUp(jun.actor(), "https://www.instagram.com/p/C8oVenStone/"));
        diary.look(sunday.latest().plusSeconds(60));
    }

    private void whoAsked(CrumbScene scene) {
        Diary diary = props.diary();
        DemoClient mira = scene.client();
        Player ana = scene.cast().ana();
        diary.at(diary.on(-3, "16:00", mira.zone()), () -> {
            ConversationId order = props.callers()
                    .wrote(
                            ana,
                            scene.x(),
                            "Joana Pires",
                            5,
                            "Is the tart still on tomorrow? I come from Setúbal for it.",
                            "");
            diary.at(
                    diary.on(-3, "16:20", mira.zone()),
                    () -> props.callers()
                            .answered(
                                    ana.actor(),
                                    order,
                                    "It is, until two or so. I am putting one aside for you. Ana, for Crumb & Co."));
        });
        diary.at(
                diary.ago(Duration.ofMinutes(150)),
                () -> props.callers()
                        .wrote(
                                ana,
                                scene.page(),
                                "ليلى حداد (Layla Haddad)",
                                4,
                                "مرحبا! هل لديكم خبز بدون جلوتين يوم السبت؟ ابني لا يستطيع أكل القمح.",
                                "https://facebook.example/crumbandco/messages"));
    }

    private Window window(CrumbScene scene, int day, String time) {
        return Gestures.hours(props.diary().on(day, time, scene.client().zone()), 2, scene.client());
    }
}
