package io.countersign.delegation.rules;

import static io.countersign.accounts.AccountKind.CORPORATE;
import static io.countersign.accounts.AccountKind.PERSONAL;
import static io.countersign.accounts.NetworkName.FACEBOOK;
import static io.countersign.accounts.NetworkName.INSTAGRAM;
import static io.countersign.accounts.NetworkName.LINKEDIN;
import static io.countersign.accounts.NetworkName.X;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.WayIn;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReachTests {

    @ParameterizedTest
    @CsvSource({
        "accept-requests, FACEBOOK, PERSONAL, ''",
        "send-requests,   FACEBOOK, PERSONAL, ''",
        "accept-requests, LINKEDIN, PERSONAL, ''",
        "update-profile,  LINKEDIN, PERSONAL, ''",
        "accept-requests, INSTAGRAM, PERSONAL, ''",
        "update-profile,  X, PERSONAL, ''",
        "account-settings, X, CORPORATE, ''",
        "lists,           X, PERSONAL, X_CONTRIBUTOR X_ADMIN",
        "report-numbers,  X, CORPORATE, X_ADMIN",
        "access,          X, CORPORATE, X_ADMIN",
        "create-event,    FACEBOOK, CORPORATE, FACEBOOK_PARTIAL FACEBOOK_FULL",
        "update-profile,  FACEBOOK, CORPORATE, FACEBOOK_FULL",
        "hide-spam,       FACEBOOK, CORPORATE, FACEBOOK_COMMUNITY FACEBOOK_PARTIAL FACEBOOK_FULL",
        "invite,          LINKEDIN, CORPORATE, LINKEDIN_CONTENT LINKEDIN_SUPER",
        "report-numbers,  LINKEDIN, CORPORATE, LINKEDIN_ANALYST LINKEDIN_CONTENT LINKEDIN_SUPER",
        "hide-spam,       INSTAGRAM, CORPORATE, INSTAGRAM_COMMUNITY"
    })
    void knowsByWhichWaysAnActIsDone(String act, NetworkName network, AccountKind kind, String ways) {
        List<String> found = Openings.of(Acts.catalogue().named(act).orElseThrow(), network, kind).stream()
                .map(WayIn::name)
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(ways);
    }

    @ParameterizedTest
    @EnumSource
    void everyWayOpensSomeSetUpActsAndNothingElse(WayIn way) {
        assertThat(Acts.catalogue().all().stream().filter(act -> Openings.opens(way, act)))
                .isNotEmpty()
                .allMatch(act -> act.lane() == Lane.SETUP);
    }

    @Test
    void everySetUpActIsDoneOutsideOrIsSomebodysByAWay() {
        Set<String> nobodys = new TreeSet<>();
        for (Act act : Acts.catalogue().all()) {
            boolean opened = List.of(WayIn.values()).stream().anyMatch(way -> Openings.opens(way, act));
            if (act.lane() == Lane.SETUP && !Openings.isOutside(act) && !opened) {
                nobodys.add(act.name());
            }
        }
        assertThat(nobodys).as("the owner's own on every network").containsExactly("send-requests");
    }

    @Test
    void readsTheActInTheWords() {
        Reach friends = Reach.of("Accept the new friend requests", FACEBOOK, PERSONAL);
        assertThat(friends.acts()).extracting(Act::name).contains("accept-requests");
        assertThat(friends.isOwnersOwn()).isTrue();
        assertThat(friends.isOpenBy(List.of(WayIn.FACEBOOK_FULL))).isFalse();
        Reach banner = Reach.of("new banner for the page", FACEBOOK, CORPORATE);
        assertThat(banner.ways()).contains(WayIn.FACEBOOK_FULL).doesNotContain(WayIn.FACEBOOK_INSIGHTS);
        assertThat(banner.isOpenBy(Set.of(WayIn.FACEBOOK_FULL))).isTrue();
        assertThat(banner.isOpenBy(Set.of(WayIn.FACEBOOK_INSIGHTS))).isFalse();
    }

    @Test
    void workOutsideTheAccountNeedsNoWay() {
        Reach reach = Reach.of("Find out which hashtags the festival uses", X, PERSONAL);
        assertThat(reach.needsWay()).isFalse();
        assertThat(reach.isOwnersOwn()).isFalse();
        assertThat(reach.isOpenBy(Set.of())).isTrue();
    }

    @Test
    void wordsThatNameNoActAskForAnyWay() {
        assertThat(Reach.of("Zzz", LINKEDIN, CORPORATE).ways()).isEqualTo(WayIn.into(LINKEDIN, CORPORATE));
        assertThat(Reach.of("Zzz", LINKEDIN, PERSONAL).isOwnersOwn()).isTrue();
        assertThat(Reach.of("Zzz", INSTAGRAM, CORPORATE).isOpenBy(Set.of(WayIn.INSTAGRAM_INSIGHTS)))
                .isTrue();
    }
}
