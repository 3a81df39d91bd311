package io.countersign.walls;

import io.countersign.accounts.AccessCardId;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.ConnectionAskId;
import io.countersign.accounts.DutyId;
import io.countersign.accounts.MandateId;
import io.countersign.agencies.InvitationId;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import io.countersign.conversations.ConversationId;
import io.countersign.outside.ReadingKeyId;
import io.countersign.posts.MediaId;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.publishing.DeliveryId;
import io.countersign.signoffs.OpenedLink;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.TaskId;

/**
 * One client with something of everything, and a word in each of its texts that stands nowhere else.
 *
 * @param canary the word
 * @param va the VA who works for both clients of the agency
 * @param guest a registered person who is in neither agency
 */
record ClientSide(
        AgencyId agency,
        String canary,
        ClientId client,
        People people,
        Accounts accounts,
        Proposal proposal,
        Work work,
        Content content) {

    record People(MemberId owner, MemberId colleague, MemberId va, PersonId guest) {}

    /**
     * The accounts, and who gets in.
     *
     * @param card by which somebody gets into the corporate one
     * @param ask that the owner let somebody into the personal one
     * @param wish that the owner connect the personal one
     * @param duty hours in which the owner answers on the corporate one
     */
    record Accounts(
            AccountId personal,
            AccountId corporate,
            MandateId mandate,
            AccessCardId card,
            AccessCardId ask,
            ConnectionAskId wish,
            DutyId duty) {}

    /**
     * A brief that waits to be confirmed.
     *
     * @param middle a place at which the first of its tasks can be divided
     */
    record Proposal(BriefId brief, TaskId first, TaskId second, int middle) {}

    /**
     * Tasks that were handed out: one to do, a voice task, and those of the draft, the frozen and the refused post, and of two
     * that say the same; and set-up work: one inside an account, and one that is the owner's own list.
     */
    record Work(
            TaskId todo,
            TaskId voice,
            TaskId drafted,
            TaskId asked,
            TaskId dropped,
            TaskId twice,
            TaskId errand,
            TaskId chore) {}

    /**
     * A draft that was sent back once, with a picture, and a revision that waits for its signature.
     *
     * @param digest of the picture in the revision
     * @param variant one of two that say the same
     */
    record Content(
            PostId draft,
            int edits,
            MediaId picture,
            PostId asked,
            RevisionId revision,
            String digest,
            PostId variant,
            Spoken spoken,
            Outside outside) {}

    /** What the owner began to say for herself, the task behind it, and somebody who waits for her answer. */
    record Spoken(PostId post, TaskId task, ConversationId waits) {}

    /**
     * What leads out: a link that shows the frozen post, the token of a connection under way, a delivery nobody knows of
     * and one that is set for tomorrow, another is over; a key by which programs read, and an invitation.
     */
    record Outside(
            OpenedLink link,
            String linkToken,
            String token,
            DeliveryId delivery,
            DeliveryId scheduled,
            ReadingKeyId key,
            InvitationId invitation) {}

    /** The client that does not exist. */
    static ClientSide random(PersonId guest, OpenedLink link) {
        String nobody = AccountId.random().text();
        return new ClientSide(
                AgencyId.random(),
                "no-such-canary",
                ClientId.random(),
                new People(MemberId.random(), MemberId.random(), MemberId.random(), guest),
                new Accounts(
                        AccountId.random(),
                        AccountId.random(),
                        MandateId.parse(nobody),
                        AccessCardId.random(),
                        AccessCardId.random(),
                        ConnectionAskId.random(),
                        DutyId.parse(nobody)),
                new Proposal(BriefId.random(), TaskId.random(), TaskId.random(), 1),
                new Work(
                        TaskId.random(),
                        TaskId.random(),
                        TaskId.random(),
                        TaskId.random(),
                        TaskId.random(),
                        TaskId.random(),
                        TaskId.random(),
                        TaskId.random()),
                new Content(
                        PostId.random(),
                        0,
                        MediaId.random(),
                        PostId.random(),
                        RevisionId.random(),
                        "0".repeat(64),
                        PostId.random(),
                        new Spoken(PostId.random(), TaskId.random(), ConversationId.random()),
                        new Outside(
                                link,
                                nobody,
                                nobody,
                                DeliveryId.parse(nobody),
                                DeliveryId.parse(nobody),
                                ReadingKeyId.random(),
                                InvitationId.random())));
    }
}
