package io.countersign.desk.calendar;

import io.countersign.posts.PostState;
import io.countersign.publishing.DeliveryState;
import io.countersign.tasks.TaskState;
import java.util.Locale;

/** How far something in the calendar has come, as people say it. */
enum Stage {
    DRAFT("pen", Tone.QUIET),
    ASKED("clock", Tone.SIGNED),
    SIGNED("finger", Tone.SIGNED),
    BY_HAND("finger", Tone.SIGNED),
    HELD("pause", Tone.ALARM),
    GOING("send", Tone.QUIET),
    UP("check", Tone.GOOD),
    UNKNOWN("question", Tone.ALARM),
    REFUSED("stop", Tone.ALARM),
    MISSED("warning", Tone.ALARM),
    GIVEN_UP("close", Tone.QUIET),
    OPEN("minus", Tone.QUIET),
    WAITING("clock", Tone.QUIET),
    DONE("check", Tone.GOOD);

    /** How loudly it is said. */
    enum Tone {
        QUIET,
        SIGNED,
        GOOD,
        ALARM;

        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String icon;
    private final Tone tone;

    Stage(String icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    String icon() {
        return icon;
    }

    Tone tone() {
        return tone;
    }

    /** Whether another time can be chosen for it, be it with a new signature. */
    boolean isMovable() {
        return switch (this) {
            case DRAFT, ASKED, SIGNED, BY_HAND, OPEN, WAITING -> true;
            case HELD, GOING, UP, UNKNOWN, REFUSED, MISSED, GIVEN_UP, DONE -> false;
        };
    }

    static Stage of(PostState state) {
        return switch (state) {
            case DRAFT, DROPPED -> DRAFT;
            case ASKED -> ASKED;
            case SIGNED -> SIGNED;
        };
    }

    static Stage of(DeliveryState state) {
        return switch (state) {
            case SCHEDULED -> SIGNED;
            case BY_HAND -> BY_HAND;
            case HELD -> HELD;
            case CLAIMED, SENDING -> GOING;
            case PUBLISHED, PUBLISHED_BY_HAND -> UP;
            case UNKNOWN -> UNKNOWN;
            case REFUSED -> REFUSED;
            case MISSED, WITHDRAWN -> MISSED;
            case GIVEN_UP -> GIVEN_UP;
        };
    }

    static Stage of(TaskState state) {
        return switch (state) {
            case PROPOSED, TODO, DOING -> OPEN;
            case WAITING -> WAITING;
            case DONE, DROPPED -> DONE;
        };
    }
}
