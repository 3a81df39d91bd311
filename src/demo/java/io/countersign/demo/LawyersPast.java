package io.countersign.demo;

import io.countersign.demo.Cast.Player;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the law firm had signed in the days before today, and what became of it. */
@Component
@ConditionalOnProperty("countersign.demo.fill")
class LawyersPast {

    private final Props props;

    LawyersPast(Props props) {
        this.props = props;
    }

    void tell(LawyersScene scene) {
        wentOut(scene);
        mishaps(scene);
    }

    private void wentOut(LawyersScene scene) {
        Diary diary = props.diary();
        DemoClient firm = scene.client();
        Player jun = scene.cast().jun();
        Window notice = window(scene, -6, "08:30");
        Window deposits = window(scene, -4, "12:00");
        diary.at(diary.on(-8, "09:00", firm.zone()), () -> {
            PostId first = props.posts().draft(jun, firm, "notice periods", scene.page(), notice, """
                    A notice has a form and a date, and both are easy to get wrong. Three questions before you sign one:

                    Who gives it? To whom exactly? And from which day does it count?

                    If one answer is “I think”, ask us first.""");
            PostId second = props.posts().draft(jun, firm, "deposits", scene.linkedin(), deposits, """
                    Where does a deposit sleep? Not in the landlord's pocket. Our one-page explainer shows the way it
                    takes, and where it most often gets lost.""");
            props.posts().illustrate(jun, second, DemoPicture.CHART);
            props.posts().handTo(jun, second, firm.speaker());
            RevisionId one = props.posts().ask(jun, first);
            RevisionId two = props.posts().ask(jun, second);
            diary.at(diary.on(-7, "17:00", firm.zone()), () -> props.posts().sign(firm.owner(), one, two));
        });
        diary.look(notice.earliest().plusSeconds(15));
        diary.at(
                diary.on(-4, "12:40", firm.zone()),
                () -> props.hands()
                        .putUp(firm.owner(), "https://www.linkedin.com/posts/lind-osei_deposits-activity-1"));
    }

    /** A post that was lost between us and X and let be, and one that X refused. */
    private void mishaps(LawyersScene scene) {
        Diary diary = props.diary();
        DemoClient firm = scene.client();
        Player jun = scene.cast().jun();
        Window evening = window(scene, -3, "09:00");
        Window handbook = window(scene, -1, "09:00");
        diary.at(diary.on(-5, "10:00", firm.zone()), () -> {
            RevisionId one =
                    props.posts().ask(jun, props.posts().draft(jun, firm, "advice evening", scene.x(), evening, """
                    Thursday, six to eight: bring your letter, we read it with you. Free, no appointment.

                    https://lindosei.example/evening"""));
            RevisionId two = props.posts()
                    .ask(
                            jun,
                            props.posts()
                                    .draft(
                                            jun,
                                            firm,
                                            "handbook",
                                            scene.x(),
                                            handbook,
                                            "The tenants' handbook, new edition: 64 pages, no Latin. https://lindosei.example/handbook"));
            diary.at(diary.on(-4, "17:30", firm.zone()), () -> props.posts().sign(firm.owner(), one, two));
        });
        diary.at(evening.earliest(), () -> props.network().loseNext(scene.onX()));
        for (int minutes : new int[] {1, 4, 13, 34, 60}) {
            diary.look(evening.earliest().plus(Duration.ofMinutes(minutes)));
        }
        diary.at(diary.on(-3, "11:30", firm.zone()), () -> {
            props.hands().giveUp(jun.actor(), firm);
            props.work().drop(jun, firm, "advice evening");
        });
        diary.at(handbook.earliest().minusSeconds(60), () -> props.network().refuseNext(scene.onX()));
        diary.look(handbook.earliest().plusSeconds(15));
    }

    private Window window(LawyersScene scene, int day, String time) {
        return Gestures.hours(props.diary().on(day, time, scene.client().zone()), 2, scene.client());
    }
}
