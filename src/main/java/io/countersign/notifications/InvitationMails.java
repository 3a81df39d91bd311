package io.countersign.notifications;

import io.countersign.agencies.InvitationSent;
import io.countersign.agencies.OpenInvitation;
import io.countersign.agencies.OpenInvitations;
import io.countersign.base.Actor;
import io.countersign.base.Texts;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Brings an invitation to the address it is for, with a link that no one else has been shown. */
@Component
class InvitationMails {

    private final OpenInvitations invitations;
    private final Outbox outbox;
    private final String address;

    InvitationMails(OpenInvitations invitations, Outbox outbox, @Value("${countersign.address}") String address) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.address = address;
    }

    @ApplicationModuleListener
    void on(InvitationSent sent) {
        invitations
                .forLetter(Actor.system(sent.agency(), "invitation mail"), sent.invitation())
                .ifPresent(open -> outbox.put(open.member(), letter(open, address + "/join/" + open.token())));
    }

    private static Letter letter(OpenInvitation open, String link) {
        Texts texts = Texts.in(open.agency().locale());
        String agency = open.agency().name();
        String until = DateTimeFormatter.ofPattern(
                        "EEEE d MMMM, HH:mm", open.agency().locale())
                .withZone(open.zone())
                .format(open.expiresAt());
        String subject = texts.get("notifications.invited.subject", open.inviter(), agency);
        String opening = texts.get("notifications.invited.opening", open.name(), open.inviter(), agency);
        String times = texts.get("notifications.invited.until", until + " (" + open.zone() + ")");
        String why = texts.get("notifications.invited.why", open.inviter());
        String text = String.join("\n\n", opening, link, times, why, agency);
        String html = "<p>" + escaped(opening) + "</p><p><a href=\"" + escaped(link) + "\">"
                + escaped(texts.get("notifications.invited.open")) + "</a></p><p>" + escaped(times) + "</p><p>"
                + escaped(why) + "</p><p>" + escaped(agency) + "</p>";
        return new Letter(open.email().value(), subject, text, html);
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
