package io.countersign.demo;

import io.countersign.agencies.AgencyDoors;
import io.countersign.base.Actor;
import io.countersign.base.EmailAddress;
import io.countersign.conversations.Answering;
import io.countersign.delegation.rules.Lane;
import io.countersign.demo.DemoPeople.DemoPerson;
import io.countersign.identity.PersonDirectory;
import io.countersign.posts.PostShelf;
import io.countersign.posts.PostState;
import io.countersign.publishing.ByHand;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.BriefState;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import java.util.EnumSet;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Where the steps of the tour lead to: places that depend on what is still to do. */
@Component
@ConditionalOnProperty("countersign.demo.fill")
class TourPlaces {

    private static final String HOUSE = "/bluebird/";

    private final AgencyDoors doors;
    private final PersonDirectory people;
    private final BriefIntake intake;
    private final TaskDesk tasks;
    private final PostShelf posts;
    private final Answering answering;
    private final ByHand byHand;

    TourPlaces(
            AgencyDoors doors,
            PersonDirectory people,
            BriefIntake intake,
            TaskDesk tasks,
            PostShelf posts,
            Answering answering,
            ByHand byHand) {
        this.doors = doors;
        this.people = people;
        this.intake = intake;
        this.tasks = tasks;
        this.posts = posts;
        this.answering = answering;
        this.byHand = byHand;
    }

    /** The oldest request that nobody has confirmed; all requests when there is none. */
    String openRequest() {
        return intake.latest(actor(DemoPeople.ROSA)).stream()
                .filter(brief -> brief.state() == BriefState.OPEN)
                .reduce((newer, older) -> older)
                .map(brief -> HOUSE + "requests/" + brief.id())
                .orElse(HOUSE + "requests");
    }

    /** A draft of the bakery that nobody was asked to sign; her day when there is none. */
    String draft() {
        Actor ana = actor(DemoPeople.ANA);
        return open(ana).stream()
                .filter(task -> task.title().contains("cookie workshop"))
                .flatMap(task -> posts.ofTask(ana, task.id()).stream())
                .filter(post -> post.state() == PostState.DRAFT)
                .map(post -> HOUSE + "compose/" + post.id())
                .findFirst()
                .orElse(HOUSE + "day");
    }

    /** A task that only its owner's voice can do; the board when there is none. */
    String voiceTask() {
        return open(actor(DemoPeople.ANA)).stream()
                .filter(task -> task.lane() == Lane.VOICE && task.title().contains("Dee"))
                .map(task -> HOUSE + "tasks/" + task.id())
                .findFirst()
                .orElse(HOUSE + "board");
    }

    /** Who waits longest for Mira Holt's own words; her stack when nobody does. */
    String whoWaits() {
        return answering.waitingFor(actor(DemoPeople.MIRA)).stream()
                .map(conversation -> HOUSE + "sign/people/" + conversation.id())
                .findFirst()
                .orElse(HOUSE + "sign");
    }

    /** What Nii is to put up by hand now; what he has signed when there is nothing. */
    String byHand() {
        return byHand.due(actor(DemoPeople.NII)).stream()
                .map(delivery -> HOUSE + "me/by-hand/" + delivery.id())
                .findFirst()
                .orElse(HOUSE + "me/signed");
    }

    private List<TaskSummary> open(Actor actor) {
        return tasks.board(actor, EnumSet.of(TaskState.TODO, TaskState.DOING, TaskState.WAITING));
    }

    private Actor actor(DemoPerson person) {
        return Actor.of(
                doors.named("bluebird").orElseThrow().id(),
                people.find(new EmailAddress(person.email())).orElseThrow().id());
    }
}
