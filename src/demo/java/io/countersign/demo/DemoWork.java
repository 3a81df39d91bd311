package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.agencies.AgencySummary;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.demo.DemoPeople.DemoPerson;
import io.countersign.sandbox.x.XAccount;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The clients and the work of the demonstration, made through the same services people use. */
@Component
class DemoWork {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String COACH = """
            Hello Rosa! Could you set up a page for the practice and upload the banner from my website. Announce my new
            article "The empty hour" on Thursday morning, with the link https://harbour.example/empty-hour. Accept the
            follower requests that look like real people. And please answer the people who wrote under Sunday's post.
            I'll send you the photo on Wednesday. Thank you!""";
    private static final String BAKERY = """
            For December:
             1. New cover photo, the one with the gingerbread
             2. Announce the cookie workshop on the 6th, sign-up link https://crumb.example/workshops
             3. Answer the questions about allergens in the messages
             4. A tip of the week from our baking book""";
    private static final String COACH_WEEK = """
            For next week:
             1. Post the thought from the newsletter about saying no
             2. Announce the open hour on Friday at noon, https://harbour.example/open-hour
             3. Share the tip about switching off notifications
             4. Promote the winter course, https://harbour.example/winter
             5. Please answer Dee, who asked under my last post how I got started""";
    private static final String BAKERY_WEEK = """
            This week:
             1. Announce that the stollen is back
             2. Post the tip how to keep sourdough
             3. Promote our gift cards
             4. New opening hours on the page""";
    private static final String LAWYERS = """
            Dear all, the firm's page needs the new opening hours. Please prepare a short post about the change in
            tenancy law for Dr. Lind-Osei to look at. Set up alerts for our name. Two clients left angry reviews: do not
            answer them, put them in front of our office. Best regards""";

    private final Membership membership;
    private final Clientele clientele;
    private final AccountKeeping accounts;
    private final BriefIntake intake;
    private final DemoPosts posts;
    private final DemoTasks tasks;
    private final DemoNetwork network;

    DemoWork(
            Membership membership,
            Clientele clientele,
            AccountKeeping accounts,
            BriefIntake intake,
            DemoPosts posts,
            DemoTasks tasks,
            DemoNetwork network) {
        this.membership = membership;
        this.clientele = clientele;
        this.accounts = accounts;
        this.intake = intake;
        this.posts = posts;
        this.tasks = tasks;
        this.network = network;
    }

    /** A client of the demonstration with its owner and its account on X. */
    record DemoClient(ClientId id, ZoneId zone, Actor owner, AccountId account, XAccount onX) {}

    void fill(AgencySummary agency, Map<DemoPerson, PersonId> people) {
        Actor rosa = Actor.of(agency.id(), person(people, DemoPeople.ROSA));
        staff(rosa, people, DemoPeople.MAX, Role.MANAGER);
        MemberId ana = staff(rosa, people, DemoPeople.ANA, Role.VA);
        MemberId jun = staff(rosa, people, DemoPeople.JUN, Role.VA);
        DemoClient harbour = client(
                rosa, people, DemoPeople.MIRA, "Harbour Coaching", ClientKind.INDIVIDUAL, CHICAGO, "harbourcoach");
        DemoClient crumb =
                client(rosa, people, DemoPeople.CRUMB, "Crumb & Co.", ClientKind.COMPANY, LISBON, "crumbandco");
        DemoClient lawyers = client(
                rosa,
                people,
                DemoPeople.OSEI,
                "Lind & Osei, lawyers for tenants and small landlords",
                ClientKind.COMPANY,
                LONDON,
                "lindosei");
        clientele.assign(rosa, harbour.id(), ana);
        clientele.assign(rosa, crumb.id(), ana);
        clientele.assign(rosa, crumb.id(), jun);
        clientele.assign(rosa, lawyers.id(), jun);
        network.connect(harbour.owner(), harbour.account(), harbour.onX());
        network.connect(crumb.owner(), crumb.account(), crumb.onX());
        for (String brief : List.of(COACH, COACH_WEEK)) {
            confirm(rosa, harbour, brief);
        }
        for (String brief : List.of(BAKERY, BAKERY_WEEK)) {
            confirm(rosa, crumb, brief);
        }
        intake.receive(rosa, lawyers.id(), LAWYERS);
        Actor anaAtWork = Actor.of(agency.id(), person(people, DemoPeople.ANA));
        posts.fillHarbour(anaAtWork, harbour);
        posts.fillCrumb(anaAtWork, crumb);
        tasks.fill(anaAtWork, ana, harbour, crumb);
    }

    void fillStranger(AgencySummary agency, Map<DemoPerson, PersonId> people) {
        Actor sam = Actor.of(agency.id(), person(people, DemoPeople.STRANGER));
        ClientId client = clientele.add(sam, "A client nobody else may see", ClientKind.COMPANY, LONDON);
        intake.receive(sam, client, "Please set up a page. It is a secret of Elsewhere.");
    }

    private void confirm(Actor manager, DemoClient client, String words) {
        BriefId brief = intake.receive(manager, client.id(), words);
        intake.confirm(manager, brief);
    }

    private DemoClient client(
            Actor manager,
            Map<DemoPerson, PersonId> people,
            DemoPerson owner,
            String name,
            ClientKind kind,
            ZoneId zone,
            String handle) {
        ClientId client = clientele.add(manager, name, kind, zone);
        PersonId person = person(people, owner);
        MemberId member = membership.addClientPerson(manager, client, person, owner.name(), owner.email(), Role.OWNER);
        AccountKind account = kind == ClientKind.INDIVIDUAL ? AccountKind.PERSONAL : AccountKind.CORPORATE;
        AccountId id = accounts.add(manager, client, new NewAccount(NetworkName.X, account, handle, name), member);
        return new DemoClient(client, zone, Actor.of(manager.agency(), person), id, network.open(handle, name));
    }

    private MemberId staff(Actor manager, Map<DemoPerson, PersonId> people, DemoPerson person, Role role) {
        return membership.addStaff(manager, person(people, person), person.name(), person.email(), role);
    }

    private static PersonId person(Map<DemoPerson, PersonId> people, DemoPerson person) {
        return Objects.requireNonNull(people.get(person));
    }
}
