package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.NetworkName;
import io.countersign.agencies.ClientKind;
import io.countersign.demo.Cast.Player;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A running coach who has taken X's keys back: what he signed for it is held, and a request of his waits on the desk. */
@Component
@Order(6)
@ConditionalOnProperty("countersign.demo.fill")
class BoTale implements Tale {

    private static final String WISHES = """
            hi! first list:
             1. Announce the Sunday long run
             2. Share the tip about running slowly
             3. Set up the LinkedIn profile with the new photo
             4. Promote the marathon group""";
    private static final String FROM_THE_PHONE = """
            Can you post about the shoe drive? We collect old running shoes until the end of the month. And somebody
            asked me about knee pain in a message, I have to answer that.""";

    private final Props props;

    BoTale(Props props) {
        this.props = props;
    }

    private record Scene(DemoClient client, AccountId x, AccountId linkedin, Cast cast) {}

    @Override
    public void tell(Town.Crowd crowd, Cast cast) {
        DemoClient bo = props.town().takeIn(crowd, DemoPeople.BO, "Bo", ClientKind.INDIVIDUAL, cast.femi());
        AccountId x = props.town().personal(cast.max().actor(), bo, NetworkName.X, "borunsslow", "Bo runs slow");
        AccountId linkedin = props.town().personal(cast.max().actor(), bo, NetworkName.LINKEDIN, "bo-lane", "Bo Lane");
        props.network().connectX(bo.owner(), x, "borunsslow", "Bo runs slow");
        Scene scene = new Scene(bo, x, linkedin, cast);
        slowly(scene);
        today(scene);
    }

    private void slowly(Scene scene) {
        Diary diary = props.diary();
        DemoClient bo = scene.client();
        Player femi = scene.cast().femi();
        diary.at(
                diary.on(-4, "09:00", bo.zone()),
                () -> props.work()
                        .request(scene.cast().max().actor(), bo, scene.x(), diary.on(-1, "17:00", bo.zone()), WISHES));
        Window noon = window(scene, -2, "11:00");
        diary.at(diary.on(-3, "10:00", bo.zone()), () -> {
            PostId post = props.posts().draft(femi, bo, "running slowly", scene.linkedin(), noon, """
                    Run so slowly that you could tell a story. Then tell one. It is the best training plan I know, and
                    it needs no watch.""");
            RevisionId asked = props.posts().ask(femi, props.posts().illustrate(femi, post, DemoPicture.TRACK));
            diary.at(diary.on(-3, "18:00", bo.zone()), () -> props.posts().sign(bo.owner(), asked));
        });
        diary.at(
                noon.earliest().plus(Duration.ofMinutes(20)),
                () -> props.hands()
                        .putUp(femi.actor(), "https://www.linkedin.com/posts/bo-lane_running-slowly-activity-2"));
        diary.at(diary.on(-2, "15:00", bo.zone()), () -> props.work().drop(femi, bo, "marathon group"));
    }

    private void today(Scene scene) {
        Diary diary = props.diary();
        DemoClient bo = scene.client();
        Player femi = scene.cast().femi();
        diary.at(diary.ago(Duration.ofMinutes(110)), () -> {
            Window long48 = Gestures.hours(diary.ago(Duration.ofMinutes(20)), 48, bo);
            RevisionId asked = props.posts()
                    .ask(
                            femi,
                            props.posts()
                                    .draft(
                                            femi,
                                            bo,
                                            "Sunday long run",
                                            scene.x(),
                                            long48,
                                            "Sunday, eight o'clock, the boathouse. Ten miles or two, nobody counts."));
            props.posts().sign(bo.owner(), asked);
        });
        diary.at(diary.ago(Duration.ofMinutes(109)), () -> props.network().disconnect(bo.owner(), scene.x()));
        diary.at(
                diary.ago(Duration.ofMinutes(60)),
                () -> props.work().ask(bo.owner(), bo, FROM_THE_PHONE, "https://bo.example/shoes"));
    }

    private Window window(Scene scene, int day, String time) {
        return Gestures.hours(props.diary().on(day, time, scene.client().zone()), 4, scene.client());
    }
}
