package io.countersign.notifications;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.AskingToConnect;
import io.countersign.accounts.ConnectionAskSummary;
import io.countersign.accounts.ConnectionAsked;
import io.countersign.accounts.ConnectionElsewhere;
import io.countersign.accounts.ConnectionLost;
import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.AgencySummary;
import io.countersign.agencies.MailAddresses;
import io.countersign.agencies.MemberSummary;
import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.MemberId;
import io.countersign.base.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Asks the owner of an account to connect it, and tells her when the way in was lost or was opened to others too. */
@Component
class ConnectionMails {

    private final AskingToConnect asking;
    private final AccountKeeping accounts;
    private final MailAddresses addresses;
    private final AgencyDoors agencies;
    private final Outbox outbox;
    private final String address;

    ConnectionMails(
            AskingToConnect asking,
            AccountKeeping accounts,
            MailAddresses addresses,
            AgencyDoors agencies,
            Outbox outbox,
            @Value("${countersign.address}") String address) {
        this.asking = asking;
        this.accounts = accounts;
        this.addresses = addresses;
        this.agencies = agencies;
        this.outbox = outbox;
        this.address = address;
    }

    /** What every letter about an account needs: whose it is, where, and in whose words. */
    private record About(Actor job, AgencySummary agency, AccountSummary account, MemberSummary owner, Texts texts) {

        String network() {
            return account.network().title();
        }

        String text(String key, Object... details) {
            return texts.get(key, details);
        }
    }

    @ApplicationModuleListener
    void on(ConnectionAsked asked) {
        Actor job = job(asked.agency());
        asking.forLetter(job, asked.ask()).ifPresent(ask -> send(wish(about(job, ask.account()), ask)));
    }

    @ApplicationModuleListener
    void on(ConnectionLost lost) {
        About about = about(job(lost.agency()), lost.account());
        send(new Sent(
                about.owner().id(),
                Letter.leading(
                        about.owner().email(),
                        about.text("notifications.lost.subject", about.account().label(), about.network()),
                        about.text(
                                "notifications.lost.opening",
                                about.owner().firstName(),
                                about.network(),
                                about.account().label()),
                        page(about),
                        about.text("notifications.lost.open"),
                        List.of(
                                about.text("notifications.lost.next"),
                                about.agency().name()))));
    }

    @ApplicationModuleListener
    void on(ConnectionElsewhere elsewhere) {
        About about = about(job(elsewhere.agency()), elsewhere.account());
        send(new Sent(
                about.owner().id(),
                Letter.leading(
                        about.owner().email(),
                        about.text(
                                "notifications.elsewhere.subject",
                                about.account().label()),
                        about.text(
                                "notifications.elsewhere.opening",
                                about.owner().firstName(),
                                about.account().label(),
                                about.network()),
                        page(about),
                        about.text("notifications.elsewhere.open"),
                        List.of(
                                about.text("notifications.elsewhere.next", about.network()),
                                about.agency().name()))));
    }

    /** A letter and who gets it. */
    private record Sent(MemberId to, Letter letter) {}

    private Sent wish(About about, ConnectionAskSummary ask) {
        String asker = addresses.of(about.job(), ask.askedBy()).name();
        String link = address + "/connect/asked/" + about.agency().slug() + "/" + ask.id();
        return new Sent(
                ask.owner(),
                Letter.leading(
                        about.owner().email(),
                        about.text(
                                "notifications.connect.subject", about.account().label(), about.network()),
                        about.text(
                                "notifications.connect.opening",
                                about.owner().firstName(),
                                asker,
                                about.account().label(),
                                about.network()),
                        link,
                        about.text("notifications.connect.open"),
                        List.of(
                                about.text(
                                        "notifications.connect.how",
                                        about.network(),
                                        about.agency().name()),
                                about.text("notifications.connect.until", when(about.agency(), ask.expiresAt())),
                                about.agency().name())));
    }

    private void send(Sent sent) {
        outbox.put(sent.to(), sent.letter());
    }

    private About about(Actor job, AccountId id) {
        AgencySummary agency = agencies.get(job.agency());
        AccountSummary account = accounts.get(job, id);
        return new About(job, agency, account, addresses.of(job, account.owner()), Texts.in(agency.locale()));
    }

    private String page(About about) {
        return address + "/connect/" + about.account().network().path() + "/"
                + about.agency().slug() + "/" + about.account().id();
    }

    private static String when(AgencySummary agency, Instant moment) {
        ZoneId zone = agency.zone();
        return DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", agency.locale())
                        .withZone(zone)
                        .format(moment) + " (" + zone + ")";
    }

    private static Actor job(AgencyId agency) {
        return Actor.system(agency, "connection mail");
    }
}
