package io.countersign.publishing.facebook;

import com.restfb.DebugHeaderInfo;
import com.restfb.exception.FacebookException;
import com.restfb.exception.FacebookGraphException;
import io.countersign.publishing.Outcome;
import io.countersign.publishing.PreparationFailed;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What Facebook's answers to a post mean. Only what is listed here is a refusal or "not sent"; everything else is
 * unknown: Facebook has no idempotency key, and what it calls "transient" may have been posted.
 */
@Component
class FacebookAnswers {

    private static final Set<Integer> LIMITS = Set.of(4, 17, 32, 613, 80001);
    private static final int SAID_BEFORE = 506;
    private static final int BLOCKED = 368;
    private static final int GONE = 33;
    private static final int SESSION_OVER = 102;
    private static final int TOKEN_OVER = 190;
    private static final String DUPLICATE = "duplicate";

    /** A refusal Facebook documents: the codes from one to another, and what it comes to. */
    private record Known(int from, int to, String reason) {}

    private static final List<Known> REFUSALS = List.of(
            new Known(10, 10, "not-permitted"),
            new Known(100, 100, "bad-request"),
            new Known(SESSION_OVER, SESSION_OVER, Outcome.LOCKED_OUT),
            new Known(TOKEN_OVER, TOKEN_OVER, Outcome.LOCKED_OUT),
            new Known(200, 299, "not-permitted"),
            new Known(BLOCKED, BLOCKED, "blocked"),
            new Known(SAID_BEFORE, SAID_BEFORE, DUPLICATE));

    private final Clock clock;

    FacebookAnswers(Clock clock) {
        this.clock = clock;
    }

    Outcome classify(FacebookException failed) {
        if (neverOpened(failed)) {
            return new Outcome.NotSent("never-opened", null);
        }
        if (!(failed instanceof FacebookGraphException error) || !isClear(error)) {
            return new Outcome.Unknown(words(failed));
        }
        int code = error.getErrorCode();
        if (LIMITS.contains(code)) {
            return new Outcome.NotSent("rate-limit", opensAgain(error));
        }
        return REFUSALS.stream()
                .filter(known -> known.from() <= code && code <= known.to())
                .findFirst()
                .<Outcome>map(known -> refused(known, error))
                .orElseGet(() -> new Outcome.Unknown(words(failed)));
    }

    /** Whether the thing asked for is not there (any more): code 100 with subcode 33. */
    boolean saysGone(FacebookException failed) {
        return failed instanceof FacebookGraphException error
                && Objects.equals(error.getErrorCode(), 100)
                && Objects.equals(error.getErrorSubcode(), GONE);
    }

    /** Whether Facebook says for certain that a token opens nothing any more: 102 and 190, not called transient. */
    static boolean isLockedOut(FacebookException failed) {
        return failed instanceof FacebookGraphException error
                && isClear(error)
                && (error.getErrorCode() == SESSION_OVER || error.getErrorCode() == TOKEN_OVER);
    }

    /** The same for a step before the irreversible one, which may simply be done again. */
    PreparationFailed unprepared(FacebookException failed) {
        return switch (classify(failed)) {
            case Outcome.Refused refused ->
                refused.isLockedOut()
                        ? PreparationFailed.lockedOut("Facebook refused: " + refused.reason())
                        : PreparationFailed.lasting("Facebook refused: " + refused.reason());
            case Outcome.NotSent later -> PreparationFailed.forNow(later.reason(), later.notBefore());
            default -> PreparationFailed.forNow(words(failed), null);
        };
    }

    private static Outcome refused(Known known, FacebookGraphException error) {
        boolean duplicate = known.reason().equals(DUPLICATE) || saysPostedAlready(error);
        return new Outcome.Refused((duplicate ? DUPLICATE : known.reason()) + ": " + words(error), duplicate);
    }

    private static boolean saysPostedAlready(FacebookGraphException error) {
        return error.getErrorCode() == BLOCKED
                && words(error).toLowerCase(Locale.ROOT).contains("already posted");
    }

    /** An error with a code, answered as the client's fault and not called transient. */
    private static boolean isClear(FacebookGraphException error) {
        Integer status = error.getHttpStatusCode();
        return error.getErrorCode() != null
                && status != null
                && status >= 400
                && status < 500
                && !Boolean.TRUE.equals(error.getIsTransient());
    }

    /** Connection refused, no such host, or a connect time-out: not a byte was written. */
    private static boolean neverOpened(FacebookException failed) {
        Throwable cause = failed.getCause();
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || (cause instanceof SocketTimeoutException && "Connect timed out".equals(cause.getMessage()));
    }

    /** When Facebook's own estimate says that the Page may be written to again. */
    private @Nullable Instant opensAgain(FacebookGraphException error) {
        DebugHeaderInfo headers = error.getDebugHeaderInfo();
        if (headers == null || headers.getBusinessUseCaseUsage() == null) {
            return null;
        }
        DebugHeaderInfo.BusinessUseCaseUsage usage = headers.getBusinessUseCaseUsage();
        int minutes = usage.getBusinessIds().stream()
                .flatMap(business -> usage.get(business).stream())
                .map(DebugHeaderInfo.InnerBusinessUseCaseUsage::getEstimatedTimeToRegainAccess)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return minutes < 1 ? null : clock.instant().plus(Duration.ofMinutes(minutes));
    }

    /** What Facebook says to people, else what it says to machines, else the kind of failure. */
    static String words(FacebookException failed) {
        if (failed instanceof FacebookGraphException error) {
            String toPeople = error.getErrorUserMessage();
            String words = toPeople == null || toPeople.isBlank() ? error.getErrorMessage() : toPeople;
            return error.getErrorCode() + " " + words;
        }
        Throwable cause = failed.getCause();
        return (cause == null ? failed : cause).getClass().getSimpleName();
    }
}
