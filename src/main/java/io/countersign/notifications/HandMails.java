package io.countersign.notifications;

import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.AgencySummary;
import io.countersign.agencies.MailAddresses;
import io.countersign.agencies.MemberSummary;
import io.countersign.base.Actor;
import io.countersign.base.Texts;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import io.countersign.posts.Revisions;
import io.countersign.publishing.HandoverOpened;
import io.countersign.signoffs.Manifest;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Tells the person named for it that the time has come to put a post up by hand; what was signed is not in the mail. */
@Component
class HandMails {

    private final Revisions revisions;
    private final MailAddresses addresses;
    private final AgencyDoors agencies;
    private final Outbox outbox;
    private final Ledger ledger;
    private final String address;

    HandMails(
            Revisions revisions,
            MailAddresses addresses,
            AgencyDoors agencies,
            Outbox outbox,
            Ledger ledger,
            @Value("${countersign.address}") String address) {
        this.revisions = revisions;
        this.addresses = addresses;
        this.agencies = agencies;
        this.outbox = outbox;
        this.ledger = ledger;
        this.address = address;
    }

    @ApplicationModuleListener
    void on(HandoverOpened opened) {
        Actor job = Actor.system(opened.agency(), "by-hand mail");
        MemberSummary hand = addresses.of(job, opened.hand());
        if (!hand.active() || !revisions.isCurrent(job, opened.revision())) {
            return;
        }
        AgencySummary agency = agencies.get(opened.agency());
        Manifest manifest = Manifest.parse(revisions.get(job, opened.revision()).manifest());
        String link = address + "/" + agency.slug() + "/me/by-hand/"
                + opened.delivery().text();
        outbox.put(opened.hand(), letter(agency, hand, manifest, link));
        ledger.record(
                job,
                Entry.of("mail.sent")
                        .of(manifest.client().id())
                        .about("revision", opened.revision())
                        .with("member", opened.hand()));
    }

    private static Letter letter(AgencySummary agency, MemberSummary hand, Manifest manifest, String link) {
        Texts texts = Texts.in(agency.locale());
        Manifest.Occurrence window = manifest.occurrences().getFirst();
        String until = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", agency.locale())
                .withZone(window.zone())
                .format(window.latest());
        String network = manifest.account().network().title();
        String subject = texts.get(
                "notifications.by-hand.subject", network, manifest.account().name());
        String opening = texts.get(
                "notifications.by-hand.opening",
                hand.firstName(),
                network,
                manifest.account().name());
        String times =
                texts.get("notifications.by-hand.until", until, window.zone().getId());
        String how = texts.get("notifications.by-hand.how");
        String text = String.join("\n\n", opening, times, how, link, agency.name());
        String html =
                "<p>" + escaped(opening) + "</p><p>" + escaped(times) + "</p><p><a href=\"" + escaped(link) + "\">"
                        + escaped(texts.get("notifications.by-hand.open")) + "</a></p><p>" + escaped(how) + "</p><p>"
                        + escaped(agency.name()) + "</p>";
        return new Letter(hand.email(), subject, text, html);
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
