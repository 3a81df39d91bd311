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
import java.util.List;
import java.util.stream.Collectors;
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
        if (!signer.active() || !asked.revisions().stream().allMatch(one -> revisions.isCurrent(job, one))) {
            return;
        }
        AgencySummary agency = agencies.get(asked.agency());
        List<Manifest> manifests = asked.revisions().stream()
                .map(one -> Manifest.parse(revisions.get(job, one).manifest()))
                .toList();
        String token = links.make(job, asked.signer(), asked.revisions());
        outbox.put(
                asked.signer(), letter(agency, signer, manifests, address + "/" + agency.slug() + "/sign/l/" + token));
        ledger.record(
                job,
                Entry.of("mail.sent")
                        .of(manifests.getFirst().client().id())
                        .about("revision", asked.revisions().getFirst())
                        .with("member", asked.signer()));
    }

    /** The words; those that differ from account to account each below the name of theirs. */
    private static String words(List<Manifest> manifests) {
        if (manifests.stream().map(Manifest::text).distinct().count() == 1) {
            return manifests.getFirst().text();
        }
        return manifests.stream()
                .map(one ->
                        one.account().network().title() + " · " + one.account().name() + "\n" + one.text())
                .collect(Collectors.joining("\n\n"));
    }

    private static Letter letter(AgencySummary agency, MemberSummary signer, List<Manifest> manifests, String link) {
        Manifest manifest = manifests.getFirst();
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
        String post = words(manifests);
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
