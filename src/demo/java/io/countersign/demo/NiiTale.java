package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.NetworkName;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.HouseRules;
import io.countersign.demo.Cast.Player;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A weaver in Accra with a profile of his own, where no machine may post: he puts up by hand what he has signed. */
@Component
@Order(5)
@ConditionalOnProperty("countersign.demo.fill")
class NiiTale implements Tale {

    private static final String WISHES = """
            Good morning Femi. For the market and the workshop:
             1. Announce the market day at Osu
             2. Post the picture of the new pattern
             3. Promote the weaving workshop for beginners
             4. Accept the friend requests from the workshop
             5. Please thank Auntie Dede for what she wrote""";
    private static final HouseRules SHEET = new HouseRules(
            "As I talk: short, proud, friendly. Names of people and of patterns are never shortened.",
            "tribal, exotic, cheap",
            "",
            "Mornings before nine and evenings, Accra.",
            "I sign everything myself. Nii");

    private final Props props;

    NiiTale(Props props) {
        this.props = props;
    }

    private record Scene(DemoClient client, AccountId profile, AccountId instagram, Cast cast) {}

    @Override
    public void tell(Town.Crowd crowd, Cast cast) {
        DemoClient nii =
                props.town().takeIn(crowd, DemoPeople.NII, "Nii Armah, weaver", ClientKind.INDIVIDUAL, cast.femi());
        AccountId profile =
                props.town().personal(cast.rosa().actor(), nii, NetworkName.FACEBOOK, "nii.armah", "Nii Armah");
        AccountId instagram =
                props.town().personal(cast.rosa().actor(), nii, NetworkName.INSTAGRAM, "nii.weaves", "Nii weaves");
        Scene scene = new Scene(nii, profile, instagram, cast);
        market(scene);
        today(scene);
    }

    private void market(Scene scene) {
        Diary diary = props.diary();
        DemoClient nii = scene.client();
        Player femi = scene.cast().femi();
        diary.at(diary.on(-7, "08:00", nii.zone()), () -> {
            props.work()
                    .request(
                            scene.cast().rosa().actor(),
                            nii,
                            scene.profile(),
                            diary.on(-1, "17:00", nii.zone()),
                            WISHES);
            props.town().houseSheet(nii.owner(), nii, SHEET);
        });
        diary.at(diary.on(-6, "09:00", nii.zone()), () -> {
            PostId post =
                    props.posts().draft(femi, nii, "market day", scene.profile(), window(scene, -4, "07:00"), """
                    Saturday I am at Osu market, by the blue gate, from seven. Bring the cloth your grandmother left
                    you: I will tell you its name.""");
            props.posts().handTo(femi, post, nii.speaker());
            RevisionId asked = props.posts().ask(femi, post);
            diary.at(diary.on(-6, "20:00", nii.zone()), () -> props.posts().sign(nii.owner(), asked));
        });
        diary.at(
                diary.on(-4, "07:15", nii.zone()),
                () -> props.hands().putUp(nii.owner(), "https://www.facebook.com/nii.armah/posts/1001"));
        diary.at(diary.on(-3, "19:00", nii.zone()), () -> props.work().answered(nii.owner(), femi, nii, "Auntie Dede"));
    }

    /** One post is his to put up now, one is a draft, and Femi has begun to go through the friend requests. */
    private void today(Scene scene) {
        Diary diary = props.diary();
        DemoClient nii = scene.client();
        Player femi = scene.cast().femi();
        diary.at(diary.ago(Duration.ofMinutes(120)), () -> {
            props.work().start(femi, nii, "friend requests");
            PostId pattern = props.posts()
                    .draft(
                            femi,
                            nii,
                            "new pattern",
                            scene.profile(),
                            Gestures.hours(diary.ago(Duration.ofMinutes(30)), 30, nii),
                            """
                    Eleven days on the loom. I call it “the river remembers”. Look at the blue: it took me three
                    tries.""");
            props.posts().illustrate(femi, pattern, DemoPicture.KENTE);
            props.posts().handTo(femi, pattern, nii.speaker());
            RevisionId asked = props.posts().ask(femi, pattern);
            props.posts().sign(nii.owner(), asked);
            PostId workshop = props.posts()
                    .draft(
                            femi,
                            nii,
                            "weaving workshop",
                            scene.instagram(),
                            window(scene, 4, "07:00"),
                            "Beginners: two Saturdays, one narrow loom, and you go home with a belt.");
            props.posts().illustrate(femi, workshop, DemoPicture.KENTE);
        });
    }

    private Window window(Scene scene, int day, String time) {
        return Gestures.hours(props.diary().on(day, time, scene.client().zone()), 3, scene.client());
    }
}
