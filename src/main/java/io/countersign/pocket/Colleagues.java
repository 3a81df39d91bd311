package io.countersign.pocket;

import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.InvitationId;
import io.countersign.agencies.InvitationSummary;
import io.countersign.agencies.Inviting;
import io.countersign.agencies.MadeInvitation;
import io.countersign.agencies.Membership;
import io.countersign.agencies.NewInvitation;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.base.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The colleagues somebody invites to the clients whose voice they own, and to no others. */
@Component
class Colleagues {

    private final Inviting inviting;
    private final Membership membership;
    private final Clientele clientele;

    Colleagues(Inviting inviting, Membership membership, Clientele clientele) {
        this.inviting = inviting;
        this.membership = membership;
        this.clientele = clientele;
    }

    /** What stood in the form. */
    public record Typed(String name, String email, String client) {}

    /** The clients to whose people the visitor may add. */
    List<ClientSummary> clients(Actor actor) {
        Set<ClientId> owned = membership.standing(actor).owned();
        return clientele.visible(actor).stream()
                .filter(client -> owned.contains(client.id()))
                .toList();
    }

    /** Those who are invited as colleagues and have not joined. */
    List<InvitationSummary> invited(Actor actor) {
        Set<ClientId> owned = membership.standing(actor).owned();
        return inviting.all(actor).stream()
                .filter(one -> one.role() == Role.COLLEAGUE && one.isUnanswered())
                .filter(one -> one.client() != null && owned.contains(one.client()))
                .toList();
    }

    MadeInvitation invite(Actor actor, Typed typed) {
        List<ClientSummary> own = clients(actor);
        ClientId client = own.size() == 1 ? own.getFirst().id() : chosen(typed, own);
        return inviting.invite(actor, new NewInvitation(typed.email(), typed.name(), Role.COLLEAGUE, client, false));
    }

    MadeInvitation again(Actor actor, String invitation) {
        return inviting.again(actor, mine(actor, invitation).id());
    }

    InvitationSummary end(Actor actor, String invitation) {
        InvitationSummary ended = mine(actor, invitation);
        inviting.revoke(actor, ended.id());
        return ended;
    }

    private InvitationSummary mine(Actor actor, String invitation) {
        InvitationId id = InvitationId.parse(invitation);
        return invited(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ClientId chosen(Typed typed, List<ClientSummary> own) {
        return own.stream()
                .map(ClientSummary::id)
                .filter(client -> client.text().equals(typed.client()))
                .findFirst()
                .orElseThrow(() -> Refusal.by("pocket.invite.whose").asException());
    }
}
