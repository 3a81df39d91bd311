package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.NetworkName;
import io.countersign.agencies.ClientKind;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import io.countersign.sandbox.x.XAccount;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A coach whose name is her business: only she speaks, and today she has posts to sign and people who wait for her. */
@Component
@Order(1)
@ConditionalOnProperty("countersign.demo.fill")
class HarbourTale implements Tale {

    private static final String COACH = """
            Hello Rosa! Could you set up a page for the practice and upload the banner from my website. Announce my new
            article "The empty hour" on Thursday morning, with the link https://harbour.example/empty-hour. Accept the
            follower requests that look like real people. And please answer the people who wrote under Sunday's post.
            I'll send you the photo on Wednesday. Thank you!""";
    private static final String COACH_WEEK = """
            For next week:
             1. Post the thought from the newsletter about saying no
             2. Announce the open hour on Friday at noon, https://harbour.example/open-hour
             3. Share the tip about switching off notifications
             4. Promote the winter course, https://harbour.example/winter
             5. Please answer Dee, who asked under my last post how I got started""";

    private final Props props;
    private final HarbourPast past;

    HarbourTale(Props props, HarbourPast past) {
        this.props = props;
        this.past = past;
    }

    @Override
    public void tell(Town.Crowd crowd, Cast cast) {
        DemoClient mira =
                props.town().takeIn(crowd, DemoPeople.MIRA, "Harbour Coaching", ClientKind.INDIVIDUAL, cast.ana());
        AccountId x = props.town().personal(cast.rosa().actor(), mira, NetworkName.X, "harbourcoach", "Mira Holt");
        XAccount onX = props.network().connectX(mira.owner(), x, "harbourcoach", "Mira Holt");
        HarbourScene scene = new HarbourScene(mira, x, onX, cast.rosa(), cast.ana());
        past.tell(scene);
        today(scene);
    }

    private void today(HarbourScene scene) {
        Diary diary = props.diary();
        DemoClient mira = scene.client();
        diary.at(diary.ago(Duration.ofMinutes(90)), () -> {
            Instant due = diary.on(1, "17:00", mira.zone());
            props.work().request(scene.rosa().actor(), mira, scene.x(), due, COACH);
            props.work().request(scene.rosa().actor(), mira, scene.x(), due, COACH_WEEK);
            props.work().start(scene.ana(), mira, "et up a page");
            props.work().start(scene.ana(), mira, "ollower requests");
            props.work().done(scene.ana(), mira, "ollower requests");
            props.work()
                    .addFact(
                            scene.ana(),
                            mira,
                            "Dee",
                            "Your story in the 2019 interview. Dee has written six times since May.",
                            "https://harbour.example/interview-2019");
        });
        diary.at(diary.ago(Duration.ofMinutes(45)), () -> toSign(scene));
        diary.at(diary.ago(Duration.ofSeconds(20)), () -> {
            RevisionId now = props.posts()
                    .ask(
                            scene.ana(),
                            props.posts().draft(scene.ana(), mira, "empty hour", scene.x(), atOnce(scene), """
                            An hour with nothing in it is not a gap in the plan. It is the plan.

                            New on the blog: https://harbour.example/empty-hour"""));
            props.posts().sign(mira.owner(), now);
            props.network()
                    .write(scene.onX(), "Dee Walker", "How did you get started? I'm thinking of leaving my job too.");
            props.network().write(scene.onX(), "Tom Reyes", "The empty hour worked. I slept. Thank you.");
        });
    }

    private void toSign(HarbourScene scene) {
        DemoClient mira = scene.client();
        PostId pier = props.posts().draft(scene.ana(), mira, "saying no", scene.x(), window(scene, 2, "09:00"), """
                Saying no is a complete sentence. Saying it kindly is a craft, and one can practise it: start with the
                calendar, it never takes offence.""");
        props.posts().ask(scene.ana(), props.posts().illustrate(scene.ana(), pier, DemoPicture.PIER));
        props.posts()
                .ask(
                        scene.ana(),
                        props.posts().draft(scene.ana(), mira, "open hour", scene.x(), window(scene, 3, "09:00"), """
                        Friday at noon: the open hour. No slides, no pitch, twelve chairs. Bring the one appointment you
                        dread.

                        https://harbour.example/open-hour"""));
        RevisionId sharp = props.posts()
                .ask(
                        scene.ana(),
                        props.posts()
                                .draft(scene.ana(), mira, "notifications", scene.x(), window(scene, 2, "12:00"), """
                        Your phone is not urgent. Switch off every notification that is not a person. You are welcome."""));
        props.posts().sendBack(mira.owner(), sharp, "Too sharp for me. Can it sound like an invitation?");
        RevisionId course = props.posts()
                .ask(
                        scene.ana(),
                        props.posts()
                                .draft(scene.ana(), mira, "winter course", scene.x(), window(scene, 4, "09:00"), """
                        Six weeks, six people, one question each: the winter course begins on 12 January.

                        https://harbour.example/winter"""));
        props.posts().sign(mira.owner(), course);
    }

    private Window window(HarbourScene scene, int day, String time) {
        return Gestures.hours(props.diary().on(day, time, scene.client().zone()), 2, scene.client());
    }

    private Window atOnce(HarbourScene scene) {
        return Gestures.hours(props.diary().ago(Duration.ofMinutes(1)), 2, scene.client());
    }
}
