package io.countersign.walls;

import io.countersign.accounts.AccountId;
import io.countersign.agencies.InvitationId;
import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.Identifier;
import io.countersign.base.MemberId;
import io.countersign.outside.ReadingKeyId;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.publishing.DeliveryId;
import io.countersign.signoffs.OpenedLink;
import io.countersign.signoffs.ReadLinks;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a client has that leads out of the house: written as rows where only a network could bring it about. */
record WayOut(
        ApplicationContext context,
        AgencyId agency,
        ClientId client,
        AccountId account,
        PostId post,
        RevisionId revision) {

    ClientSide.Outside made(MemberId owner, MemberId began, String canary) {
        String token = "token-" + canary;
        DeliveryId delivery = DeliveryId.parse(AccountId.random().text());
        request(began, token);
        deliver(delivery, 0, "UNKNOWN");
        DeliveryId scheduled = DeliveryId.parse(AccountId.random().text());
        deliver(scheduled, 1, "SCHEDULED");
        deliver(DeliveryId.parse(AccountId.random().text()), 2, "PUBLISHED");
        String linkToken = token(context, agency, owner, List.of(revision));
        return new ClientSide.Outside(
                opened(context, linkToken),
                linkToken,
                token,
                delivery,
                scheduled,
                key(began, canary),
                invitation(owner));
    }

    /** A key by which programs read, as somebody of the agency made it. */
    private ReadingKeyId key(MemberId made, String canary) {
        ReadingKeyId key = ReadingKeyId.random();
        context.getBean(JdbcClient.class)
                .sql("""
                        insert into reading_keys (agency_id, id, name, secret_sha256, made_by_id, made_at, version)
                        values (:agency, :id, :name, :secret, :made, utc_timestamp(6), 0)""")
                .param("agency", bytes(agency))
                .param("id", bytes(key))
                .param("name", "Program of " + canary)
                .param("secret", Arguments.sha256(key.bytes()))
                .param("made", bytes(made))
                .update();
        return key;
    }

    /** An invitation by which the owner would have somebody as colleague. */
    private InvitationId invitation(MemberId owner) {
        InvitationId invitation = InvitationId.random();
        context.getBean(JdbcClient.class)
                .sql("""
                        insert into invitation
                          (agency_id, id, member_id, role, client_id, invited_by, invited_at, expires_at, version)
                        values (:agency, :id, :owner, 'COLLEAGUE', :client, :owner, utc_timestamp(6),
                          utc_timestamp(6) + interval 7 day, 0)""")
                .param("agency", bytes(agency))
                .param("id", bytes(invitation))
                .param("owner", bytes(owner))
                .param("client", bytes(client))
                .update();
        return invitation;
    }

    /** Notes that the network let Countersign in. */
    static void connect(ApplicationContext context, ClientId client) {
        context.getBean(JdbcClient.class)
                .sql("""
                        update social_account set remote_id = hex(id), connected_at = utc_timestamp(6)
                        where client_id = :client""")
                .param("client", bytes(client))
                .update();
    }

    /** A link that shows these revisions, opened. */
    static OpenedLink link(ApplicationContext context, AgencyId agency, MemberId reader, List<RevisionId> shown) {
        return opened(context, token(context, agency, reader, shown));
    }

    private static String token(ApplicationContext context, AgencyId agency, MemberId reader, List<RevisionId> shown) {
        return context.getBean(ReadLinks.class).make(Actor.system(agency, "walls"), reader, shown);
    }

    private static OpenedLink opened(ApplicationContext context, String token) {
        return context.getBean(ReadLinks.class).open(token).orElseThrow();
    }

    private void request(MemberId began, String token) {
        context.getBean(JdbcClient.class)
                .sql("""
                        insert into connection_request (agency_id, id, client_id, account_id, member_id, token_sha256,
                          sealed_secret, network, browser_sha256, elsewhere_too, expires_at, version)
                        values (:agency, :id, :client, :account, :member, :token, 'x', 'X', :browser, false,
                          utc_timestamp(6) + interval 1 day, 0)""")
                .param("browser", Arguments.BROWSER.sha256())
                .param("agency", bytes(agency))
                .param("id", bytes(AccountId.random()))
                .param("client", bytes(client))
                .param("account", bytes(account))
                .param("member", bytes(began))
                .param("token", Arguments.sha256(token.getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    private void deliver(DeliveryId delivery, int occurrence, String state) {
        context.getBean(JdbcClient.class)
                .sql("""
                        insert into delivery (agency_id, id, client_id, post_id, revision_id, account_id, network,
                          occurrence, state, earliest_at, latest_at, due_at, ended_at, attempts, looks, version)
                        values (:agency, :id, :client, :post, :revision, :account, 'X', :occurrence, :state,
                          utc_timestamp(6), utc_timestamp(6) + interval 7 day, utc_timestamp(6) + interval 1 day,
                          if(:state = 'PUBLISHED', utc_timestamp(6), null), 1, 0, 0)""")
                .param("agency", bytes(agency))
                .param("occurrence", occurrence)
                .param("state", state)
                .param("id", bytes(delivery))
                .param("client", bytes(client))
                .param("post", bytes(post))
                .param("revision", bytes(revision))
                .param("account", bytes(account))
                .update();
    }

    private static byte[] bytes(Identifier id) {
        return ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }
}
