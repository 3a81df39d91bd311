package io.countersign.desk;

import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskSummary;
import io.countersign.testing.TestWorld.Somebody;
import java.time.Instant;

/** Tasks as a request brought them: one taken in, planned and handed out at a time. */
class Handed {

    private static final String BANNER = "Please upload the new banner to our page.";
    private static final String READING = "Announce the reading on Thursday.";
    private static final String COMMENTS = "Please answer the comments under my last post.";

    private final BriefIntake intake;
    private final SplitEditing editing;
    private final Actor by;

    Handed(BriefIntake intake, SplitEditing editing, Actor by) {
        this.intake = intake;
        this.editing = editing;
        this.by = by;
    }

    /** A task of the lane, with whoever is proposed for it. */
    TaskSummary out(ClientId client, Lane lane) {
        BriefId brief = intake.receive(by, client, words(lane));
        intake.confirm(by, brief);
        return first(brief);
    }

    /** A task of the lane for somebody, until a time. */
    TaskSummary out(ClientId client, Lane lane, Somebody who, Instant due) {
        BriefId brief = intake.receive(by, client, words(lane));
        TaskSummary task = first(brief);
        editing.plan(by, task.id(), task.account(), who.member(), due);
        intake.confirm(by, brief);
        return first(brief);
    }

    private TaskSummary first(BriefId brief) {
        return intake.get(by, brief).tasks().getFirst();
    }

    private static String words(Lane lane) {
        return switch (lane) {
            case SETUP -> BANNER;
            case PROMOTION -> READING;
            case VOICE -> COMMENTS;
        };
    }
}
