package io.countersign.walls;

import static io.countersign.walls.Kind.AGENCY_WIDE;
import static io.countersign.walls.Kind.CHANGE;
import static io.countersign.walls.Kind.FINAL;
import static io.countersign.walls.Kind.INTERNAL;
import static io.countersign.walls.Kind.LIST;
import static io.countersign.walls.Kind.QUIET;
import static io.countersign.walls.Kind.READ;
import static io.countersign.walls.WallLine.line;

import java.util.List;
import java.util.Map;

/**
 * Every way into the house through a service, and the walls that guard it. A service method that has no line here fails
 * the build, and so does a line without its method.
 *
 * <p>Columns: the route; its kind; who gets through where the client is theirs (Manager, VA, Owner, Colleague, Link
 * holder, Job); the walls (Tenant filter, Actor's standing, Client filter); why one is missing.
 */
final class WallTable {

    private static final String JOBS = "jobs only";
    private static final String KEYS = "an owner must be found first; composite keys hold too";
    private static final String MANAGERS = "managers see every client";
    private static final String MANDATE = "a proof comes first; the rest is Mandating's";
    private static final String NAMED = "for the one person named at signing alone";
    private static final String NAMES = "past acts keep their names";
    private static final String NATIVE = "native SQL that names the agency";
    private static final String OWN = "found by the member whom the standing names";
    private static final String PROOF = "number, proof or signature come first; the rest is begin's";
    private static final String SECRET = "the token is known to who began, and works for nobody else";
    private static final String THEIRS = "taken from the client's own people alone: who manages is none of them";
    private static final String UNSIGNED = "the gate lets nothing unsigned out, by whomever";
    private static final String WRITES = "writes into the agency of the standing";

    static final List<WallLine> LINES = List.of(
            line("AccessKeeping.ask(AccountId, MemberId, WayIn)", CHANGE, "MV", "TAC"),
            line("AccessKeeping.askedOf()", LIST, "MVOC", "A", OWN),
            line("AccessKeeping.confirm(AccessCardId)", CHANGE, "MV", "TAC"),
            line("AccessKeeping.end(AccessCardId)", CHANGE, "MVO", "TAC"),
            line("AccessKeeping.get(AccessCardId)", READ, "MVOC", "TAC"),
            line("AccessKeeping.given(AccessCardId)", CHANGE, "O", "TAC"),
            line("AccessKeeping.note(NewAccessCard)", CHANGE, "MV", "TAC"),
            line("AccessKeeping.on(AccountId)", READ, "MVOC", "TAC"),
            line("AccountKeeping.add(ClientId, NewAccount, MemberId)", CHANGE, "MV", "AC", KEYS),
            line("AccountKeeping.get(AccountId)", READ, "MVOCLJ", "TAC"),
            line("AccountKeeping.mine()", LIST, "MVOC", "A", OWN),
            line("AccountKeeping.of(ClientId)", QUIET, "MVOCLJ", "TAC"),
            line("AccountKeeping.speakers(AccountId)", READ, "MVOCLJ", "TAC"),
            line("AccountKeeping.standing(AccountId)", READ, "MVOCL", "TAC"),
            line("AccountKeeping.standingOf(AccountId, MemberId)", QUIET, "MVOCJ", "TAC"),
            line("AskingForSignature.ask(PostId)", CHANGE, "MVOC", "TAC"),
            line("Answering.answered(ConversationId, String)", CHANGE, "O", "TAC"),
            line("Answering.noAnswer(ConversationId)", CHANGE, "O", "TAC"),
            line("Answering.open(ConversationId)", READ, "O", "TAC"),
            line("Answering.waitingFor()", LIST, "MVOC", "A", OWN),
            line("Asking.ask(ClientId, String, String, byte[])", CHANGE, "OC", "C", THEIRS),
            line("Asking.picture(BriefId)", READ, "MV", "TAC"),
            line("BriefIntake.ask(ClientId, String, String)", CHANGE, "OC", "C", THEIRS),
            line("BriefIntake.mine()", LIST, "MVOC", "A", OWN),
            line("BriefIntake.confirm(BriefId)", CHANGE, "MV", "TAC"),
            line("BriefIntake.get(BriefId)", READ, "MV", "TAC"),
            line("BriefIntake.latest()", LIST, "MVOC", "TAC"),
            line("BriefIntake.receive(ClientId, String)", CHANGE, "MV", "TAC"),
            line("Clientele.add(String, ClientKind, ZoneId)", AGENCY_WIDE, "M", "A", WRITES),
            line("Clientele.assign(ClientId, MemberId)", CHANGE, "M", "TA", MANAGERS),
            line("Clientele.assignedTo(ClientId)", QUIET, "MVOC", "TAC"),
            line("Clientele.get(ClientId)", READ, "MVOCLJ", "TAC"),
            line("Clientele.unassign(ClientId, MemberId)", QUIET, "M", "A", MANAGERS),
            line("Clientele.vas()", AGENCY_WIDE, "M", "TA", MANAGERS),
            line("Clientele.visible()", LIST, "MVOCJ", "TAC"),
            line("ByHand.due()", LIST, "MVOC", "A", OWN),
            line("ByHand.itIsUp(DeliveryId, String)", CHANGE, "", "TAC", NAMED),
            line("ByHand.look(DeliveryId)", READ, "", "TAC", NAMED),
            line("ByHand.picture(DeliveryId, String)", READ, "", "TAC", NAMED),
            line("Composing.addPicture(PostId, byte[])", CHANGE, "MVOC", "TAC"),
            line("Composing.describe(PostId, MediaId, String)", CHANGE, "MVOC", "TAC"),
            line("Composing.get(PostId)", READ, "MVOCLJ", "TAC"),
            line("Composing.handTo(PostId, MemberId)", CHANGE, "MVOC", "TAC"),
            line("Composing.hands(PostId)", READ, "MVOC", "TAC"),
            line("Composing.openFor(TaskId)", CHANGE, "MVOC", "TAC"),
            line("Composing.picture(PostId, MediaId)", READ, "MVOCLJ", "TAC"),
            line("Composing.problems(PostId)", READ, "MVOCL", "TAC"),
            line("Composing.removePicture(PostId, MediaId)", CHANGE, "MVOC", "TAC"),
            line("Composing.saveText(PostId, int, String)", CHANGE, "MVOCL", "TAC"),
            line("Composing.setWindow(PostId, Window)", CHANGE, "MVOC", "TAC"),
            line("Connecting.begin(AccountId)", FINAL, "MVO", "TAC"),
            line("Connecting.disconnect(AccountId)", FINAL, "MVO", "TAC"),
            line("Connecting.finish(String, String)", AGENCY_WIDE, "", "T", SECRET),
            line("Connecting.isBegun(String)", AGENCY_WIDE, "MVOC", "TA", SECRET),
            line("Connecting.open(AccountId)", QUIET, "J", "", JOBS),
            line("ConnectionWatch.all()", AGENCY_WIDE, "MJ", "TA", MANAGERS),
            line("Deliveries.coming()", LIST, "MVOC", "TAC"),
            line("Deliveries.giveUp(DeliveryId)", CHANGE, "MV", "TAC"),
            line("Deliveries.itIsThere(DeliveryId, String)", CHANGE, "MV", "TAC"),
            line("Deliveries.latest()", LIST, "MVOC", "TAC"),
            line("Deliveries.of(PostId)", QUIET, "MVOC", "TAC"),
            line("Deliveries.over(List<RevisionId>)", QUIET, "MVOC", "TAC"),
            line("Deliveries.release(DeliveryId)", CHANGE, "MV", "TAC"),
            line("Deliveries.sendAgain(DeliveryId)", CHANGE, "", "TAC", UNSIGNED),
            line("Deliveries.stuck()", LIST, "MVOC", "TAC"),
            line("DeliveryReport.page(DeliveryQuestion)", AGENCY_WIDE, "MJ", "TA", MANAGERS),
            line("Gate.open(RevisionId, int, Instant)", READ, "", "T", JOBS),
            line("GettingIn.askOwner(TaskId, WayIn)", CHANGE, "MV", "TAC"),
            line("GettingIn.list(TaskId)", READ, "O", "", OWN),
            line("GettingIn.listForOwner(TaskId)", CHANGE, "MV", "TAC"),
            line("GettingIn.lists()", LIST, "MVOC", "A", OWN),
            line("GettingIn.look(TaskId)", READ, "MVOC", "TAC"),
            line("HouseKeeping.current(ClientId)", QUIET, "MVOCL", "TAC"),
            line("HouseKeeping.versions(ClientId)", QUIET, "MVOC", "TAC"),
            line("HouseKeeping.write(ClientId, int, HouseRules)", CHANGE, "MVO", "TAC"),
            line("Inviting.again(InvitationId)", CHANGE, "MO", "TAC"),
            line("Inviting.all()", LIST, "MVOC", "TAC"),
            line("Inviting.invite(NewInvitation)", CHANGE, "MO", "TAC"),
            line("Inviting.revoke(InvitationId)", CHANGE, "MO", "TAC"),
            line("Ledger.head()", AGENCY_WIDE, "MVOCLJ", "A", NATIVE),
            line("Ledger.lines(LedgerQuery)", QUIET, "MVOC", "AC", NATIVE),
            line("Ledger.record(Entry)", INTERNAL, "MVOCLJ", "A", WRITES),
            line("Ledger.verify()", AGENCY_WIDE, "MJ", "A", NATIVE),
            line("Ledger.verify(Checkpoint)", AGENCY_WIDE, "MJ", "A", NATIVE),
            line("Listening.addFact(ConversationId, String, String)", CHANGE, "MVOC", "TAC"),
            line("Listening.enter(AccountId, Heard)", CHANGE, "MV", "TAC"),
            line("Listening.get(ConversationId)", READ, "MVOC", "TAC"),
            line("Listening.of(ClientId)", QUIET, "MVOC", "TAC"),
            line("Listening.screenshot(ConversationId)", READ, "MVOC", "TAC"),
            line("MandateSigning.grant(AccountId, MemberId, Instant, Proof)", FINAL, "", "", MANDATE),
            line("MandateSigning.revoke(MandateId, Proof)", FINAL, "", "", MANDATE),
            line("MailAddresses.of(MemberId)", QUIET, "J", "T", JOBS),
            line("Mandating.grant(AccountId, MemberId, Instant)", CHANGE, "O", "TAC"),
            line("Mandating.held()", LIST, "MVOC", "A", OWN),
            line("Mandating.on(AccountId)", READ, "MVOC", "TAC"),
            line("Mandating.revoke(MandateId)", CHANGE, "O", "TAC"),
            line("Membership.addClientPerson(ClientId, PersonId, String, String, Role)", CHANGE, "M", "TA", MANAGERS),
            line("Membership.addStaff(PersonId, String, String, Role)", AGENCY_WIDE, "M", "A", WRITES),
            line("Membership.alone()", LIST, "MVOC", "A", OWN),
            line("Membership.all()", AGENCY_WIDE, "M", "TA", MANAGERS),
            line("Membership.end(MemberId)", CHANGE, "M", "TA", MANAGERS),
            line("Membership.isOf(ClientId, MemberId)", QUIET, "MVOC", "TAC"),
            line("Membership.named(Collection<MemberId>)", AGENCY_WIDE, "MVOCLJ", "TA", NAMES),
            line("Membership.ownersOf(ClientId)", QUIET, "MVOCLJ", "TAC"),
            line("Membership.peopleOf(ClientId)", QUIET, "MVOC", "TAC"),
            line("Membership.rolesOf(MemberId)", QUIET, "M", "TA", MANAGERS),
            line("Membership.roster()", AGENCY_WIDE, "M", "TA", MANAGERS),
            line("Membership.self()", LIST, "MVOCL", "A", OWN),
            line("Membership.staffOf(ClientId)", QUIET, "MVOC", "TAC"),
            line("Receipts.countMine()", LIST, "MVOC", "A", OWN),
            line("Receipts.mine(int)", LIST, "MVOC", "A", OWN),
            line("Membership.standing()", LIST, "MVOC", "A", OWN),
            line("OwnPosts.get(PostId)", READ, "O", "", OWN),
            line("OwnPosts.keep(OwnPost)", CHANGE, "O", "TAC"),
            line("OwnPosts.leave(PostId)", CHANGE, "O", "", OWN),
            line("OwnPosts.unfinished()", LIST, "MVOC", "A", OWN),
            line("OwnTasks.begin(AccountId, Lane, String, String)", CHANGE, "O", "TAC"),
            line("OwnTasks.retitle(TaskId, String)", CHANGE, "O", "", OWN),
            line("OwnTasks.underWay()", LIST, "MVOC", "A", OWN),
            line("PictureKeeping.get(ClientId, MediaId)", READ, "MVOC", "TAC"),
            line("PictureKeeping.keep(ClientId, byte[])", CHANGE, "MVOC", "TAC"),
            line("PostShelf.between(Instant, Instant, Set<ClientId>)", QUIET, "MVOC", "TAC"),
            line("PostShelf.named(Collection<PostId>)", QUIET, "MVOC", "TAC"),
            line("PostShelf.ofTask(TaskId)", READ, "MVOC", "TAC"),
            line("PostShelf.planned(Collection<TaskId>)", QUIET, "MVOC", "TAC"),
            line("PostShelf.sentBack()", LIST, "MVOC", "TAC"),
            line("PublishingWatch.now()", AGENCY_WIDE, "MJ", "TA", MANAGERS),
            line("ReadingKeys.all()", AGENCY_WIDE, "M", "TA", MANAGERS),
            line("ReadingKeys.make(String, Instant)", AGENCY_WIDE, "M", "A", WRITES),
            line("ReadingKeys.revoke(ReadingKeyId)", CHANGE, "M", "TA", MANAGERS),
            line("Receipts.of(RevisionId)", READ, "MVOC", "TAC"),
            line("Receipts.through(OpenedLink, RevisionId)", READ, "MVOCL", "AC", "the link names its posts"),
            line("Revisions.drop(RevisionId)", CHANGE, "OL", "TAC"),
            line("Revisions.freeze(PostId, RevisionId, byte[], byte[])", CHANGE, "MVOCL", "TAC"),
            line("Revisions.get(RevisionId)", READ, "MVOCLJ", "TAC"),
            line("Revisions.isCurrent(RevisionId)", READ, "MVOCLJ", "TAC"),
            line("Revisions.markSigned(RevisionId)", CHANGE, "OL", "TAC"),
            line("Revisions.nextNumber(PostId)", READ, "MVOCL", "TAC"),
            line("Revisions.of(PostId)", READ, "MVOC", "TAC"),
            line("Revisions.sendBack(RevisionId, String)", CHANGE, "OL", "TAC"),
            line("Revisions.together(RevisionId)", READ, "MVOCLJ", "TAC"),
            line("Saying.begin()", FINAL, "MVOC", "A", OWN),
            line("Saying.sign(PostId, String, Proof, String)", FINAL, "", "", PROOF),
            line("SignatureWatch.dropped()", LIST, "MVOC", "TAC"),
            line("SignatureWatch.waiting()", LIST, "MVOC", "TAC"),
            line("Signing.begin(List<RevisionId>)", FINAL, "OL", "TAC"),
            line("Signing.dontPost(RevisionId, String, Proof)", FINAL, "O", "TAC"),
            line("Signing.fixMyself(RevisionId, String, Proof)", FINAL, "O", "TAC"),
            line("Signing.sendBack(RevisionId, String, Proof)", FINAL, "O", "TAC"),
            line("Signing.sign(SignRequest)", FINAL, "", "", PROOF),
            line("Signing.withdraw(RevisionId, String, Proof)", FINAL, "", "", PROOF),
            line("SplitEditing.add(BriefId, Stretch)", CHANGE, "MV", "TAC"),
            line("SplitEditing.divide(TaskId, int)", CHANGE, "MV", "TAC"),
            line("SplitEditing.merge(TaskId, TaskId)", CHANGE, "MV", "TAC"),
            line("SplitEditing.moveTo(TaskId, Lane, String)", CHANGE, "MV", "TAC"),
            line("SplitEditing.plan(TaskId, AccountId, MemberId, Instant)", CHANGE, "MV", "TAC"),
            line("SplitEditing.remove(TaskId)", CHANGE, "MV", "TAC"),
            line("SplitEditing.retitle(TaskId, String)", CHANGE, "MV", "TAC"),
            line("Stack.of()", LIST, "MVOC", "A", OWN),
            line("Stack.picture(RevisionId, String)", READ, "O", "", OWN),
            line("Stack.pictureThrough(OpenedLink, RevisionId, String)", READ, "OL", "", OWN),
            line("Stack.through(OpenedLink)", QUIET, "MVOCL", "A", OWN),
            line("TaskAssignment.assign(TaskId, MemberId)", CHANGE, "MV", "TAC"),
            line("TaskBoard.below(BoardFilter, BoardCard)", LIST, "MVOC", "AC", NATIVE),
            line("TaskBoard.open(BoardFilter)", LIST, "MVOC", "AC", NATIVE),
            line("TaskBoard.openTasks()", LIST, "MVOC", "AC", NATIVE),
            line("TaskMoves.move(TaskId, TaskState)", CHANGE, "MV", "TAC"),
            line("TaskDesk.board(Set<TaskState>)", LIST, "MVOC", "TAC"),
            line("TaskDesk.done(TaskId)", CHANGE, "MVJ", "TAC"),
            line("TaskDesk.drop(TaskId)", CHANGE, "MVOL", "TAC"),
            line("TaskDesk.dueBetween(Instant, Instant, Set<ClientId>)", QUIET, "MVOC", "TAC"),
            line("TaskDesk.dueBy(TaskId, Instant)", CHANGE, "MV", "TAC"),
            line("TaskDesk.get(TaskId)", READ, "MVOCLJ", "TAC"),
            line("TaskDesk.mine()", LIST, "MVOC", "AC", OWN),
            line("TaskDesk.resume(TaskId)", CHANGE, "MVOCLJ", "TAC"),
            line("TaskDesk.start(TaskId)", CHANGE, "MV", "TAC"),
            line("TaskDesk.waits(TaskId)", CHANGE, "MVOCL", "TAC"),
            line("Timetable.between(Instant, Instant, Set<ClientId>)", QUIET, "MVOC", "TAC"),
            line("Timetable.moveTo(DeliveryId, Instant)", CHANGE, "MV", "TAC"),
            line("Variants.alsoOn(PostId, AccountId)", CHANGE, "MVOC", "TAC"),
            line("Variants.elsewhere(PostId)", READ, "MVOC", "TAC"),
            line("Variants.of(PostId)", READ, "MVOCLJ", "TAC"),
            line("Variants.remove(PostId)", CHANGE, "MVOC", "TAC"),
            line("VoiceTasks.addFact(TaskId, String, String)", CHANGE, "MVOC", "TAC"),
            line("VoiceTasks.answered(TaskId)", CHANGE, "O", "TAC"),
            line("VoiceTasks.facts(TaskId)", READ, "MVOC", "TAC"),
            line("VoiceTasks.open(TaskId)", READ, "O", "TAC"),
            line("VoiceTasks.waitingFor()", LIST, "MVOC", "AC", OWN));

    /** Routes that answer with a number of a client's rows, and the rows they may count for those who work for it. */
    static final Map<String, String> COUNTED =
            Map.of("TaskBoard.openTasks()", "task where client_id = ? and state in ('TODO', 'DOING', 'WAITING')");

    private WallTable() {}
}
