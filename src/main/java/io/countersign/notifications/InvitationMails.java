package io.countersign.notifications;

import io.countersign.agencies.InvitationSent;
import io.countersign.agencies.OpenInvitation;
import io.countersign.agencies.OpenInvitations;
import io.countersign.base.Actor;
import io.countersign.base.Texts;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

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
        String look = texts.get("notifications.invited.open");
        return Letter.leading(open.email().value(), subject, opening, link, look, List.of(times, why, agency));
    }
}
