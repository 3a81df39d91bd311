package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.NetworkName;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.HouseRules;
import io.countersign.delegation.rules.Lane;
import io.countersign.demo.Cast.Player;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A coffee house in Tokyo that writes Japanese: its owner speaks for herself, and next week is signed already. */
@Component
@Order(4)
@ConditionalOnProperty("countersign.demo.fill")
class AozoraTale implements Tale {

    private static final String NAME = "青空珈琲 Aozora Coffee";
    private static final String WISHES = """
            For the coming days:
             1. Announce the winter blend 冬空ブレンド
             2. Post the drawing of the new cup on Instagram
             3. Share the tip about water at 92 degrees
             4. Update the opening hours on the profile
             5. Please answer the guest who asked about beans by mail""";
    private static final HouseRules SHEET = new HouseRules(
            "Quiet. Japanese first, English second. One thought in each post.",
            "激安, 限定, 今だけ, best coffee in Tokyo",
            "#青空珈琲",
            "8:00–19:00, Tokyo. Closed on Wednesdays.",
            "佐藤 signs.");

    private final Props props;

    AozoraTale(Props props) {
        this.props = props;
    }

    private record Scene(DemoClient client, AccountId x, AccountId instagram, Cast cast) {}

    @Override
    public void tell(Town.Crowd crowd, Cast cast) {
        DemoClient haruka =
                props.town().takeIn(crowd, DemoPeople.HARUKA, NAME, ClientKind.COMPANY, cast.jun(), cast.femi());
        AccountId x = props.town().corporate(cast.max().actor(), haruka, NetworkName.X, "aozoracoffee", "青空珈琲");
        AccountId instagram =
                props.town().corporate(cast.max().actor(), haruka, NetworkName.INSTAGRAM, "aozora.coffee", "青空珈琲");
        props.network().connectX(haruka.owner(), x, "aozoracoffee", "青空珈琲");
        Scene scene = new Scene(haruka, x, instagram, cast);
        request(scene);
        herOwnWords(scene, -7, "08:10", "おはようございます。今朝の空は雲ひとつありません。窓際の席が空いています。", DemoPicture.CUP);
        herOwnWords(scene, -2, "15:30", "雨の日は、豆の香りがいつもより近くにあります。傘の忘れもの、お預かりしています。", null);
        tip(scene);
        ahead(scene);
    }

    private void request(Scene scene) {
        Diary diary = props.diary();
        DemoClient haruka = scene.client();
        diary.at(diary.on(-5, "10:00", haruka.zone()), () -> {
            Instant due = diary.on(-2, "17:00", haruka.zone());
            props.work().request(scene.cast().max().actor(), haruka, scene.x(), due, WISHES);
            props.town().houseSheet(haruka.owner(), haruka, SHEET);
        });
        diary.at(diary.on(-4, "10:00", haruka.zone()), () -> {
            props.work().start(scene.cast().jun(), haruka, "opening hours");
            props.work().done(scene.cast().jun(), haruka, "opening hours");
        });
        diary.at(
                diary.ago(Duration.ofMinutes(160)),
                () -> props.callers()
                        .wrote(
                                scene.cast().jun(),
                                scene.x(),
                                "山田 健一",
                                6,
                                "冬空ブレンドは通販でも買えますか？祖母に送りたいのですが、もう店まで歩けません。",
                                "https://x.example/yamada/status/3"));
    }

    private void herOwnWords(Scene scene, int day, String time, String words, @Nullable DemoPicture picture) {
        Diary diary = props.diary();
        DemoClient haruka = scene.client();
        Instant moment = diary.on(day, time, haruka.zone());
        diary.at(
                moment,
                () -> props.posts()
                        .say(
                                haruka.owner(),
                                scene.x(),
                                Lane.PROMOTION,
                                Gestures.hours(moment, 2, haruka),
                                picture,
                                words));
        diary.look(moment.plusSeconds(30));
    }

    private void tip(Scene scene) {
        Diary diary = props.diary();
        DemoClient haruka = scene.client();
        Player jun = scene.cast().jun();
        Window morning = window(scene, -1, "09:00");
        diary.at(diary.on(-4, "11:00", haruka.zone()), () -> {
            RevisionId asked =
                    props.posts().ask(jun, props.posts().draft(jun, haruka, "water at 92", scene.x(), morning, """
                    お湯は92度。沸騰してから、ひと呼吸おいてください。

                    92 degrees: let the kettle boil, then breathe once. That is the whole secret."""));
            diary.at(diary.on(-3, "19:00", haruka.zone()), () -> props.posts().sign(haruka.owner(), asked));
        });
        diary.look(morning.earliest().plusSeconds(15));
    }

    /** What is on its way, and what waits for a signature. */
    private void ahead(Scene scene) {
        Diary diary = props.diary();
        DemoClient haruka = scene.client();
        Player jun = scene.cast().jun();
        diary.at(diary.ago(Duration.ofMinutes(155)), () -> {
            PostId blend = props.posts().draft(jun, haruka, "winter blend", scene.x(), window(scene, 3, "08:30"), """
                    冬空ブレンド、始めました。深く、静かで、すこし甘い。

                    Our winter blend is here: deep, quiet, a little sweet.""");
            RevisionId asked = props.posts().ask(jun, blend);
            props.posts().sign(haruka.owner(), asked);
            PostId cup = props.posts().draft(jun, haruka, "new cup", scene.instagram(), window(scene, 5, "09:00"), """
                    新しいカップは、朝の空の色。The new cup has the colour of seven in the morning. #青空珈琲""");
            props.posts().ask(jun, props.posts().illustrate(jun, cup, DemoPicture.CUP));
        });
    }

    private Window window(Scene scene, int day, String time) {
        return Gestures.hours(props.diary().on(day, time, scene.client().zone()), 3, scene.client());
    }
}
