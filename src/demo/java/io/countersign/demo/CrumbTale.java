package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.NetworkName;
import io.countersign.agencies.ClientKind;
import io.countersign.demo.Cast.Player;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import io.countersign.sandbox.facebook.FacebookPage;
import io.countersign.sandbox.x.XAccount;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A bakery with three accounts: one message for two of them, pictures put up by hand, and a VA who may speak for it. */
@Component
@Order(2)
@ConditionalOnProperty("countersign.demo.fill")
class CrumbTale implements Tale {

    private static final String BAKERY = """
            For December:
             1. New cover photo, the one with the gingerbread
             2. Announce the cookie workshop, sign-up link https://crumb.example/workshops
             3. Answer the questions about allergens in the messages
             4. A tip of the week from our baking book""";
    private static final String BAKERY_WEEK = """
            This week:
             1. Announce that the stollen is back
             2. Post the tip how to keep sourdough
             3. Promote our gift cards
             4. Post a picture of the morning shift on Instagram
             5. New opening hours on the page""";

    private final Props props;
    private final CrumbPast past;

    CrumbTale(Props props, CrumbPast past) {
        this.props = props;
        this.past = past;
    }

    @Override
    public void tell(Town.Crowd crowd, Cast cast) {
        DemoClient mira =
                props.town().takeIn(crowd, DemoPeople.CRUMB, "Crumb & Co.", ClientKind.COMPANY, cast.ana(), cast.jun());
        Player rosa = cast.rosa();
        AccountId x = props.town().corporate(rosa.actor(), mira, NetworkName.X, "crumbandco", "Crumb & Co.");
        AccountId page = props.town().corporate(rosa.actor(), mira, NetworkName.FACEBOOK, "crumbandco", "Crumb & Co.");
        AccountId instagram =
                props.town().corporate(rosa.actor(), mira, NetworkName.INSTAGRAM, "crumbandco", "Crumb & Co.");
        XAccount onX = props.network().connectX(mira.owner(), x, "crumbandco", "Crumb & Co.");
        FacebookPage onFacebook = props.network().connectFacebook(mira.owner(), page, "crumbandco", "Crumb & Co.");
        CrumbScene scene = new CrumbScene(mira, x, onX, page, onFacebook, instagram, cast);
        past.tell(scene);
        today(scene);
    }

    private void today(CrumbScene scene) {
        Diary diary = props.diary();
        DemoClient mira = scene.client();
        diary.at(diary.ago(Duration.ofMinutes(85)), () -> {
            props.work()
                    .request(scene.cast().rosa().actor(), mira, scene.x(), diary.on(1, "17:00", mira.zone()), BAKERY);
            props.work()
                    .request(
                            scene.cast().rosa().actor(),
                            mira,
                            scene.x(),
                            diary.on(2, "17:00", mira.zone()),
                            BAKERY_WEEK);
        });
        diary.at(diary.ago(Duration.ofMinutes(40)), () -> onX(scene));
        diary.at(diary.ago(Duration.ofMinutes(30)), () -> morningShift(scene));
        diary.at(diary.ago(Duration.ofSeconds(40)), () -> {
            PostId stollen = props.posts()
                    .draft(
                            scene.cast().ana(),
                            mira,
                            "stollen",
                            scene.x(),
                            Gestures.hours(diary.ago(Duration.ofMinutes(2)), 2, mira),
                            """
                    The stollen is back. Baked on Thursday, rested until Sunday, gone by Tuesday if last year is a
                    guide.""");
            RevisionId asked = props.posts().ask(scene.cast().ana(), stollen);
            props.network().swallowNext(scene.onX());
            props.posts().sign(mira.owner(), asked);
            props.network().write(scene.onX(), "Ines Duarte", "Is there almond in the stollen? My son is allergic.");
        });
    }

    private void onX(CrumbScene scene) {
        DemoClient mira = scene.client();
        Player ana = scene.cast().ana();
        PostId workshop = props.posts().draft(ana, mira, "workshop", scene.x(), window(scene, 2, "09:00"), """
                One afternoon, one oven, no experience needed. Our cookie workshop is back next month: twelve places,
                children welcome from eight.

                Sign up: https://crumb.example/workshops""");
        props.posts().illustrate(ana, workshop, DemoPicture.COOKIES);
        props.posts().ask(ana, props.posts().draft(ana, mira, "sourdough", scene.x(), window(scene, 2, "15:00"), """
                How to keep sourdough for a week: cut side down on a wooden board, a linen cloth over it, and out of the
                fridge."""));
        RevisionId loud = props.posts()
                .ask(
                        ana,
                        props.posts()
                                .draft(
                                        ana,
                                        mira,
                                        "gift cards",
                                        scene.x(),
                                        window(scene, 2, "12:00"),
                                        "Gift cards! The gift that never burns! Only this week!"));
        props.posts().dontPost(mira.owner(), loud, "We do not shout. No gift cards this year.");
    }

    /** Signed and in its window: Jun has it to put up by hand right now. */
    private void morningShift(CrumbScene scene) {
        Player jun = scene.cast().jun();
        DemoClient mira = scene.client();
        PostId post = props.posts()
                .draft(
                        jun,
                        mira,
                        "morning shift",
                        scene.instagram(),
                        Gestures.hours(props.diary().ago(Duration.ofMinutes(10)), 26, mira),
                        "Half past four. The street is ours, the radio too.");
        RevisionId asked = props.posts().ask(jun, props.posts().illustrate(jun, post, DemoPicture.MORNING));
        props.posts().sign(mira.owner(), asked);
    }

    private Window window(CrumbScene scene, int day, String time) {
        return Gestures.hours(props.diary().on(day, time, scene.client().zone()), 2, scene.client());
    }
}
