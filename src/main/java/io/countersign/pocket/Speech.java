package io.countersign.pocket;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.MandateSummary;
import io.countersign.accounts.Mandating;
import io.countersign.accounts.Speaking;
import io.countersign.base.Actor;
import io.countersign.base.Refusal;
import io.countersign.base.Texts;
import io.countersign.delegation.rules.Lane;
import io.countersign.posts.OwnPost;
import io.countersign.posts.OwnPost.OwnPicture;
import io.countersign.posts.PostId;
import io.countersign.posts.Window;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody types to say something for themselves: where, of what kind, and when it goes out on their own clock. */
@Component
class Speech {

    private static final Duration USUAL_WIDTH = Duration.ofHours(2);

    private final AccountKeeping accounts;
    private final Mandating mandating;
    private final Clock clock;

    Speech(AccountKeeping accounts, Mandating mandating, Clock clock) {
        this.accounts = accounts;
        this.mandating = mandating;
        this.clock = clock;
    }

    /** The accounts on which the actor may speak: their own, then those that others lent them. */
    List<AccountSummary> accounts(Actor actor) {
        Stream<AccountSummary> lent = mandating.held(actor).stream()
                .filter(mandate -> mandate.scope().covers(Speaking.POSTS))
                .map(MandateSummary::account)
                .distinct()
                .map(id -> accounts.get(actor, id));
        return Stream.concat(accounts.mine(actor).stream(), lent).distinct().toList();
    }

    /**
     * Reads the form.
     *
     * @param added the bytes of a picture that was chosen; empty for none
     */
    OwnPost read(Said said, byte[] added, ZoneId zone, Locale locale) {
        if (said.account().isEmpty()) {
            throw Refusal.by("pocket.say.no-account").asException();
        }
        String post = said.post();
        Texts texts = Texts.in(locale);
        return new OwnPost(
                post.isEmpty() ? null : PostId.parse(post),
                AccountId.parse(said.account()),
                lane(said),
                said.text(),
                window(said, zone),
                new OwnPicture(added, said.alt(), "yes".equals(said.taken())),
                texts.get("pocket.say.task"),
                texts.get("pocket.say.reason"));
    }

    private static Lane lane(Said said) {
        return Stream.of(Lane.PROMOTION, Lane.VOICE)
                .filter(lane -> lane.name().equals(said.lane()))
                .findFirst()
                .orElseThrow(() -> Refusal.by("pocket.say.no-lane").asException());
    }

    private Window window(Said said, ZoneId zone) {
        if (!"later".equals(said.when())) {
            Instant now = clock.instant();
            return Window.of(now, now.plus(USUAL_WIDTH), zone);
        }
        Instant from = moment(said.from(), zone);
        return Window.of(from, "".equals(said.until()) ? from.plus(USUAL_WIDTH) : moment(said.until(), zone), zone);
    }

    private static Instant moment(String typed, ZoneId zone) {
        try {
            return LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw Refusal.by("pocket.say.no-time").asException();
        }
    }
}
