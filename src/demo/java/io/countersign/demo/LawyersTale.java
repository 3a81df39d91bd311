package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.MandateId;
import io.countersign.accounts.NetworkName;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.HouseRules;
import io.countersign.base.Role;
import io.countersign.conversations.ConversationId;
import io.countersign.demo.Cast.Player;
import io.countersign.sandbox.x.XAccount;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A law firm that goes by the letter: a colleague who may speak, one post that X refused, one that was lost on its way. */
@Component
@Order(3)
@ConditionalOnProperty("countersign.demo.fill")
class LawyersTale implements Tale {

    private static final String NAME = "Lind & Osei, lawyers for tenants and small landlords";
    private static final String EARLIER = """
            Dear all, for the coming days:
             1. Post the reminder about notice periods
             2. Announce the free advice evening, https://lindosei.example/evening
             3. Share the explainer about deposits
             4. Promote the tenants' handbook, https://lindosei.example/handbook
             5. Update the address on the page""";
    private static final String LAWYERS = """
            Dear all, the firm's page needs the new opening hours. Please prepare a short post about the change in
            tenancy law for Dr. Lind-Osei to look at. Set up alerts for our name. Two clients left angry reviews: do not
            answer them, put them in front of our office. Best regards""";
    private static final HouseRules SHEET = new HouseRules(
            "Exact, calm, no jargon. Never advice for a single case; always “ask us”.",
            "guarantee, win, loophole",
            "none",
            "Monday to Friday, 8:00–18:00, London.",
            "Dr. Lind-Osei signs. Tunde Bello answers in the office's name.");

    private final Props props;
    private final LawyersPast past;

    LawyersTale(Props props, LawyersPast past) {
        this.props = props;
        this.past = past;
    }

    @Override
    public void tell(Town.Crowd crowd, Cast cast) {
        DemoClient firm =
                props.town().takeIn(crowd, DemoPeople.OSEI, NAME, ClientKind.COMPANY, cast.jun(), cast.femi());
        Player rosa = cast.rosa();
        AccountId x = props.town().corporate(rosa.actor(), firm, NetworkName.X, "lindosei", "Lind & Osei");
        AccountId page = props.town().corporate(rosa.actor(), firm, NetworkName.FACEBOOK, "lindosei", "Lind & Osei");
        AccountId linkedin =
                props.town().corporate(rosa.actor(), firm, NetworkName.LINKEDIN, "lind-osei", "Lind & Osei");
        XAccount onX = props.network().connectX(firm.owner(), x, "lindosei", "Lind & Osei");
        props.network().connectFacebook(firm.owner(), page, "lindosei", "Lind & Osei");
        Player tunde = props.town().person(crowd, firm.id(), DemoPeople.TUNDE, Role.COLLEAGUE);
        LawyersScene scene = new LawyersScene(firm, x, onX, page, linkedin, tunde, cast);
        firstDays(scene);
        past.tell(scene);
        whoWrote(scene);
        props.diary()
                .at(
                        props.diary().ago(Duration.ofMinutes(80)),
                        () -> props.work().leaveOpen(rosa.actor(), firm, LAWYERS));
    }

    private void firstDays(LawyersScene scene) {
        Diary diary = props.diary();
        DemoClient firm = scene.client();
        diary.at(diary.on(-9, "09:00", firm.zone()), () -> {
            props.work()
                    .request(
                            scene.cast().rosa().actor(),
                            firm,
                            scene.page(),
                            diary.on(-6, "17:00", firm.zone()),
                            EARLIER);
            props.town().houseSheet(scene.cast().jun().actor(), firm, SHEET);
            props.callers().letSpeak(firm.owner(), scene.page(), scene.tunde(), 60);
            MandateId trial = props.callers()
                    .letSpeak(firm.owner(), scene.x(), scene.cast().jun(), 30);
            diary.at(diary.on(-4, "09:00", firm.zone()), () -> props.callers().endMandate(firm.owner(), trial));
        });
        diary.at(
                diary.on(-8, "10:00", firm.zone()),
                () -> props.work().drop(scene.cast().jun(), firm, "the address"));
    }

    private void whoWrote(LawyersScene scene) {
        Diary diary = props.diary();
        DemoClient firm = scene.client();
        Player femi = scene.cast().femi();
        diary.at(diary.on(-2, "09:20", firm.zone()), () -> {
            ConversationId letter = props.callers()
                    .wrote(
                            femi,
                            scene.page(),
                            "K. Whitcombe",
                            13,
                            "Do I have to let him in to look at the boiler today?",
                            "");
            props.callers()
                    .beside(
                            femi,
                            letter,
                            "Not a client yet. The office has appointments on Thursday.",
                            "https://lindosei.example/appointments");
            diary.at(
                    diary.on(-2, "11:00", firm.zone()),
                    () -> props.callers()
                            .answered(
                                    scene.tunde().actor(),
                                    letter,
                                    "That depends on the letter. Please call the office today, we keep a quarter of an hour free. Tunde Bello"));
        });
    }
}
