package io.countersign.demo;

import io.countersign.agencies.HouseRules;
import io.countersign.conversations.ConversationId;
import io.countersign.delegation.rules.Lane;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The coach's last nine days: a walk, a quote that came back once, a post taken back in time, and her own words. */
@Component
@ConditionalOnProperty("countersign.demo.fill")
class HarbourPast {

    private static final String EARLIER = """
            For the coming days:
             1. Set up alerts for my name and the practice
             2. Announce the autumn walk on Saturday, https://harbour.example/walk
             3. Post the quote from my talk in Madison
             4. Promote the second walk, if there are places left
             5. Thank the people who wrote after the talk""";

    private static final HouseRules SHEET = new HouseRules(
            "Warm, short, in the first person. A question is better than advice. No exclamation marks.",
            "hustle, crush it, game changer, unlock your potential",
            "none",
            "Around 7:00–8:00 and 12:00–13:00, Chicago. Nothing on Sundays.",
            "Mira signs everything.");

    private final Props props;

    HarbourPast(Props props) {
        this.props = props;
    }

    void tell(HarbourScene scene) {
        firstDays(scene);
        theQuote(scene);
        herOwnWords(scene);
        whoWrote(scene);
    }

    private void firstDays(HarbourScene scene) {
        Diary diary = props.diary();
        DemoClient mira = scene.client();
        diary.at(diary.on(-9, "09:10", mira.zone()), () -> {
            props.work().request(scene.rosa().actor(), mira, scene.x(), diary.on(-8, "17:00", mira.zone()), EARLIER);
            props.town().houseSheet(mira.owner(), mira, SHEET);
        });
        diary.at(diary.on(-9, "10:00", mira.zone()), () -> props.work().start(scene.ana(), mira, "alerts"));
        diary.at(diary.on(-9, "11:30", mira.zone()), () -> props.work().done(scene.ana(), mira, "alerts"));
        Window walk = window(scene, -6, "09:00");
        diary.at(diary.on(-8, "10:00", mira.zone()), () -> {
            PostId post = props.posts().draft(scene.ana(), mira, "autumn walk", scene.x(), walk, """
                    No slides this Saturday, only leaves. Two hours along the lake, talking if you like and silent if
                    you don't. Meet at the lighthouse.

                    https://harbour.example/walk""");
            props.posts().illustrate(scene.ana(), post, DemoPicture.LAKE);
            RevisionId asked = props.posts().ask(scene.ana(), post);
            diary.at(diary.on(-8, "19:30", mira.zone()), () -> props.posts().sign(mira.owner(), asked));
        });
        diary.look(walk.earliest().plusSeconds(10));
        diary.at(
                diary.on(-8, "20:00", mira.zone()),
                () -> props.work().answered(mira.owner(), scene.ana(), mira, "Thank the people"));
    }

    /** Sent back once, written anew, signed, out; and a post whose signature was taken back in time. */
    private void theQuote(HarbourScene scene) {
        Diary diary = props.diary();
        DemoClient mira = scene.client();
        Window morning = window(scene, -4, "08:00");
        diary.at(diary.on(-6, "13:00", mira.zone()), () -> {
            PostId post = props.posts().draft(scene.ana(), mira, "quote from my talk", scene.x(), morning, """
                    "Busy is a decision." From Mira's talk in Madison. Read that again.""");
            RevisionId loud = props.posts().ask(scene.ana(), post);
            diary.at(
                    diary.on(-6, "18:00", mira.zone()),
                    () -> props.posts()
                            .sendBack(
                                    mira.owner(),
                                    loud,
                                    "I would never say “read that again”. And I talk of myself as I."));
            diary.at(diary.on(-5, "10:00", mira.zone()), () -> {
                props.posts().write(scene.ana(), post, """
                        I said it in Madison and wondered all the way home whether it is true: busy is a decision. What
                        did you decide today?""");
                RevisionId calm = props.posts().ask(scene.ana(), post);
                diary.at(diary.on(-5, "12:20", mira.zone()), () -> props.posts().sign(mira.owner(), calm));
            });
        });
        diary.look(morning.earliest().plusSeconds(10));
        diary.at(diary.on(-4, "14:00", mira.zone()), () -> {
            PostId post =
                    props.posts().draft(scene.ana(), mira, "second walk", scene.x(), window(scene, -2, "09:00"), """
                    Three places are free on the second walk. https://harbour.example/walk""");
            RevisionId asked = props.posts().ask(scene.ana(), post);
            diary.at(diary.on(-4, "19:00", mira.zone()), () -> props.posts().sign(mira.owner(), asked));
            diary.at(
                    diary.on(-3, "07:40", mira.zone()),
                    () -> props.posts().withdraw(mira.owner(), asked, "It is full since last night."));
            diary.at(diary.on(-3, "09:00", mira.zone()), () -> props.work().drop(scene.ana(), mira, "second walk"));
        });
    }

    private void herOwnWords(HarbourScene scene) {
        Diary diary = props.diary();
        Instant evening = diary.on(-3, "17:45", scene.client().zone());
        diary.at(
                evening,
                () -> props.posts()
                        .say(
                                scene.client().owner(),
                                scene.x(),
                                Lane.PROMOTION,
                                Gestures.hours(evening, 2, scene.client()),
                                null,
                                "Nineteen people, one dog, no phones. Thank you for walking with me. My boots are still wet."));
        diary.look(evening.plusSeconds(30));
    }

    private void whoWrote(HarbourScene scene) {
        Diary diary = props.diary();
        DemoClient mira = scene.client();
        diary.at(diary.on(-5, "09:00", mira.zone()), () -> {
            ConversationId ravi = props.callers()
                    .wrote(
                            scene.ana(),
                            scene.x(),
                            "Ravi Menon",
                            3,
                            "Can I come to the walk with a stroller, or is the path too narrow?",
                            "https://x.example/ravi/status/1");
            ConversationId spam = props.callers()
                    .wrote(scene.ana(), scene.x(), "Growth Wizard", 20, "10k followers in a week, ask me how", "");
            diary.at(diary.on(-5, "12:30", mira.zone()), () -> {
                props.callers()
                        .answered(
                                mira.owner(),
                                ravi,
                                "The path is wide and flat until the second bench. Turn round there with me.");
                props.callers().needsNoAnswer(mira.owner(), spam);
            });
        });
        diary.at(diary.ago(Duration.ofMinutes(95)), () -> {
            ConversationId grace = props.callers()
                    .wrote(
                            scene.ana(),
                            scene.x(),
                            "Grace Adler",
                            2,
                            "I lost my job on Monday. Is the winter course the right thing now, or is it too soon?",
                            "https://x.example/grace/status/2");
            props.callers()
                    .beside(
                            scene.ana(),
                            grace,
                            "Grace came to two open hours in spring. The course has a place that costs nothing.",
                            "https://harbour.example/winter");
        });
    }

    private Window window(HarbourScene scene, int day, String time) {
        return Gestures.hours(props.diary().on(day, time, scene.client().zone()), 2, scene.client());
    }
}
