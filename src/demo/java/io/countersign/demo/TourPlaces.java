package io.countersign.demo;

import io.countersign.agencies.AgencyDoors;
import io.countersign.base.Actor;
import io.countersign.base.EmailAddress;
import io.countersign.conversations.Answering;
import io.countersign.conversations.ConversationId;
import io.countersign.demo.DemoPeople.DemoPerson;
import io.countersign.identity.PersonDirectory;
import io.countersign.posts.PostShelf;
import io.countersign.posts.PostState;
import io.countersign.posts.PostSummary;
import io.countersign.publishing.ByHand;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.BriefState;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import java.util.EnumSet;
import java.util.Optional;
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

    /**
     * Where a step leads to.
     *
     * @param done whether what the step asks for was done before, so that only its result can be looked at
     */
    public record Place(String path, boolean done) {

        static Place toDo(String path) {
            return new Place(path, false);
        }

        static Place done(String path) {
            return new Place(path, true);
        }
    }

    /** What the law firm asked for last; confirmed already or not. */
    Place openRequest() {
        return intake.latest(actor(DemoPeople.ROSA)).stream()
                .filter(brief -> brief.text().contains("the firm's page"))
                .findFirst()
                .map(brief -> new Place(HOUSE + "requests/" + brief.id(), brief.state() != BriefState.OPEN))
                .orElse(Place.done(HOUSE + "requests"));
    }

    /** The bakery's workshop, written and not yet asked about; her day when it is gone. */
    Place draft() {
        return workshop()
                .map(post -> new Place(HOUSE + "compose/" + post.id(), post.state() != PostState.DRAFT))
                .orElse(Place.done(HOUSE + "day"));
    }

    /** The stack of the bakery, with the workshop on it until it is signed. */
    Place toSign() {
        return new Place(
                HOUSE + "sign",
                workshop()
                        .filter(post -> post.state() == PostState.DRAFT || post.state() == PostState.ASKED)
                        .isEmpty());
    }

    private Optional<PostSummary> workshop() {
        Actor ana = actor(DemoPeople.ANA);
        return tasks.board(ana, EnumSet.of(TaskState.TODO, TaskState.DOING, TaskState.WAITING, TaskState.DONE)).stream()
                .filter(task -> task.title().contains("cookie workshop"))
                .flatMap(task -> posts.ofTask(ana, task.id()).stream())
                .findFirst();
    }

    /** What somebody asked Mira Holt, as Ana sees it at the desk. */
    Place question() {
        return longestWaiting()
                .map(id -> Place.toDo(HOUSE + "conversations/" + id))
                .orElse(Place.done(HOUSE + "day"));
    }

    /** Who waits longest for Mira Holt's own words; her stack when nobody does. */
    Place whoWaits() {
        return longestWaiting()
                .map(id -> Place.toDo(HOUSE + "sign/people/" + id))
                .orElse(Place.done(HOUSE + "sign"));
    }

    private Optional<ConversationId> longestWaiting() {
        return answering.waitingFor(actor(DemoPeople.MIRA)).stream()
                .map(conversation -> conversation.id())
                .findFirst();
    }

    /** What Nii is to put up by hand now; what he has signed when there is nothing. */
    Place byHand() {
        return byHand.due(actor(DemoPeople.NII)).stream()
                .map(delivery -> Place.toDo(HOUSE + "me/by-hand/" + delivery.id()))
                .findFirst()
                .orElse(Place.done(HOUSE + "me/signed"));
    }

    private Actor actor(DemoPerson person) {
        return Actor.of(
                doors.named("bluebird").orElseThrow().id(),
                people.find(new EmailAddress(person.email())).orElseThrow().id());
    }
}
