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
import io.countersign.signoffs.Manifest;
import io.countersign.signoffs.ReadLinks;
import io.countersign.signoffs.SignatureAsked;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Tells a signer by mail what waits, with a link that opens it for reading without a sign-in. */
@Component
class SignatureMails {

    private final Revisions revisions;
    private final ReadLinks links;
    private final MailAddresses addresses;
    private final AgencyDoors agencies;
    private final Outbox outbox;
    private final Ledger ledger;
    private final String address;

    SignatureMails(
            Revisions revisions,
            ReadLinks links,
            MailAddresses addresses,
            AgencyDoors agencies,
            Outbox outbox,
            Ledger ledger,
            @Value("${countersign.address}") String address) {
        this.revisions = revisions;
        this.links = links;
        this.addresses = addresses;
        this.agencies = agencies;
        this.outbox = outbox;
        this.ledger = ledger;
        this.address = address;
    }

    @ApplicationModuleListener
    void on(SignatureAsked asked) {
        Actor job = Actor.system(asked.agency(), "signature mail");
        MemberSummary signer = addresses.of(job, asked.signer());
        if (!signer.active() || !revisions.isCurrent(job, asked.revision())) {
            return;
        }
        AgencySummary agency = agencies.get(asked.agency());
        Manifest manifest = Manifest.parse(revisions.get(job, asked.revision()).manifest());
        String token = links.make(job, asked.signer(), Set.of(asked.revision()));
        outbox.put(
                asked.signer(), letter(agency, signer, manifest, address + "/" + agency.slug() + "/sign/l/" + token));
        ledger.record(
                job,
                Entry.of("mail.sent")
                        .of(manifest.client().id())
                        .about("revision", asked.revision())
                        .with("member", asked.signer()));
    }

    private static Letter letter(AgencySummary agency, MemberSummary signer, Manifest manifest, String link) {
        Texts texts = Texts.in(agency.locale());
        Manifest.Occurrence window = manifest.occurrences().getFirst();
        String when = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", agency.locale())
                .withZone(window.zone())
                .format(window.earliest());
        String subject =
                texts.get("notifications.sign.subject", manifest.account().name(), when);
        String opening = texts.get(
                "notifications.sign.opening",
                signer.firstName(),
                manifest.author().name(),
                manifest.client().name());
        String post = manifest.text();
        String times = texts.get("notifications.sign.when", when, window.zone().getId());
        String how = texts.get("notifications.sign.how");
        String text = String.join("\n\n", opening, post, times, how, link, agency.name());
        String html =
                "<p>" + escaped(opening) + "</p><blockquote>" + escaped(post).replace("\n", "<br>")
                        + "</blockquote><p>" + escaped(times) + "</p><p><a href=\"" + escaped(link) + "\">"
                        + escaped(texts.get("notifications.sign.open")) + "</a></p><p>" + escaped(how) + "</p><p>"
                        + escaped(agency.name()) + "</p>";
        return new Letter(signer.email(), subject, text, html);
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
