package io.countersign.delegation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.accounts.AccountKind;
import io.countersign.base.Level;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelegationTests {

    private static final Map<String, Capacity> PEOPLE = Map.of(
            "stranger", Capacity.none(),
            "stranger with mandate", Capacity.none().withMandate(),
            "owner", Capacity.owner(),
            "owner on the staff", new Capacity(true, true, false, false, false),
            "staff", Capacity.staff(),
            "staff with mandate", Capacity.staff().withMandate(),
            "staff named", Capacity.staff().namedToSign(),
            "colleague", Capacity.colleague(),
            "colleague with mandate", Capacity.colleague().withMandate(),
            "colleague named", Capacity.colleague().namedToSign());

    private static final String EVERYBODY =
            "owner; owner on the staff; staff; staff with mandate; staff named; colleague; colleague with mandate; colleague named";
    private static final String OWNERS_AND_STAFF = "owner; owner on the staff; staff; staff with mandate; staff named";
    private static final String OWNERS = "owner; owner on the staff";
    private static final String MANDATED = "owner; owner on the staff; staff with mandate; colleague with mandate";

    @ParameterizedTest
    @CsvSource({
        "SETUP, PERSONAL, " + OWNERS_AND_STAFF,
        "SETUP, CORPORATE, " + EVERYBODY,
        "PROMOTION, PERSONAL, " + EVERYBODY,
        "PROMOTION, CORPORATE, " + EVERYBODY,
        "VOICE, PERSONAL, " + OWNERS,
        "VOICE, CORPORATE, " + MANDATED
    })
    void letsExactlyTheseDoAndBeGivenTheTask(Lane lane, AccountKind account, String expected) {
        assertThat(allowed(who -> Delegation.mayDo(lane, account, who))).isEqualTo(names(expected));
        assertThat(allowed(who -> Delegation.mayBeAssigned(lane, account, who))).isEqualTo(names(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "SETUP, PERSONAL, " + EVERYBODY,
        "SETUP, CORPORATE, " + EVERYBODY,
        "PROMOTION, PERSONAL, " + EVERYBODY,
        "PROMOTION, CORPORATE, " + EVERYBODY,
        "VOICE, PERSONAL, " + OWNERS,
        "VOICE, CORPORATE, " + MANDATED
    })
    void letsExactlyTheseDraft(Lane lane, AccountKind account, String expected) {
        assertThat(allowed(who -> Delegation.mayDraft(lane, account, who))).isEqualTo(names(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "SETUP, PERSONAL, ''",
        "SETUP, CORPORATE, ''",
        "PROMOTION, PERSONAL, " + OWNERS,
        "PROMOTION, CORPORATE, " + MANDATED + "; colleague named",
        "VOICE, PERSONAL, " + OWNERS,
        "VOICE, CORPORATE, " + MANDATED
    })
    void letsExactlyTheseSign(Lane lane, AccountKind account, String expected) {
        assertThat(allowed(who -> Delegation.maySign(lane, account, who))).isEqualTo(names(expected));
    }

    @Test
    void letsEverybodyOfTheHousePrepareFactsForAVoiceTask() {
        assertThat(allowed(Delegation::mayPrepare)).isEqualTo(names(EVERYBODY));
    }

    @ParameterizedTest
    @CsvSource({
        "SETUP, SETUP, true",
        "SETUP, PROMOTION, true",
        "SETUP, VOICE, true",
        "PROMOTION, SETUP, false",
        "PROMOTION, PROMOTION, true",
        "PROMOTION, VOICE, true",
        "VOICE, SETUP, false",
        "VOICE, PROMOTION, false",
        "VOICE, VOICE, true"
    })
    void movesToAStricterLaneFreelyAndToALooserOneOnlyWithConsent(Lane from, Lane to, boolean free) {
        assertThat(Delegation.mayMove(from, to).isAllowed()).isEqualTo(free);
        assertThat(Delegation.mayMove(from, to, true).isAllowed()).isTrue();
    }

    @Test
    void saysWhichRuleRefusedWhoSetItAndWhoCanLiftIt() {
        assertThat(Delegation.mayMove(Lane.VOICE, Lane.SETUP).denial())
                .contains(new Verdict.Denied("delegation.looser-lane", Level.PLATFORM, "delegation.lift.owner"));
        assertThat(Delegation.mayDo(
                                Lane.VOICE,
                                AccountKind.PERSONAL,
                                Capacity.staff().withMandate())
                        .denial())
                .contains(new Verdict.Denied("delegation.voice-is-personal", Level.PLATFORM, "delegation.lift.nobody"));
        assertThat(Delegation.mayDo(Lane.VOICE, AccountKind.CORPORATE, Capacity.staff())
                        .denial())
                .contains(new Verdict.Denied(
                        "delegation.voice-needs-mandate", Level.PLATFORM, "delegation.lift.mandate"));
        assertThat(Delegation.mayDo(Lane.VOICE, AccountKind.PERSONAL, Capacity.owner())
                        .denial())
                .isEmpty();
    }

    @Test
    void hasASentenceForEveryRefusal() {
        ResourceBundle texts = ResourceBundle.getBundle("messages.delegation", Locale.ROOT);
        Stream<Verdict> all = Stream.of(Lane.values())
                .flatMap(lane -> Stream.of(AccountKind.values())
                        .flatMap(account -> PEOPLE.values().stream()
                                .flatMap(who -> Stream.of(
                                        Delegation.mayDo(lane, account, who),
                                        Delegation.maySign(lane, account, who),
                                        Delegation.mayMove(lane, Lane.SETUP)))));
        assertThat(all.flatMap(verdict -> verdict.denial().stream()))
                .isNotEmpty()
                .allSatisfy(denied -> {
                    assertThat(MessageFormat.format(texts.getString(denied.rule()), new Object[0]))
                            .endsWith(".");
                    assertThat(MessageFormat.format(texts.getString(denied.liftedBy()), new Object[0]))
                            .endsWith(".");
                });
    }

    private static Set<String> allowed(Function<Capacity, Verdict> question) {
        return PEOPLE.entrySet().stream()
                .filter(person -> question.apply(person.getValue()).isAllowed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(String list) {
        return Stream.of(list.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
