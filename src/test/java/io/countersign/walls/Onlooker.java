package io.countersign.walls;

import io.countersign.base.PersonId;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everybody who may stand before an address of the first agency, and whose words they may read there. */
enum Onlooker {
    ANONYMOUS(null),
    LINK_HOLDER(null),
    MANAGER(ActingAs.MANAGER),
    VA(ActingAs.VA_OF_ONE),
    OWNER(ActingAs.OWNER),
    COLLEAGUE(ActingAs.COLLEAGUE);

    private final @Nullable ActingAs signedIn;

    Onlooker(@Nullable ActingAs signedIn) {
        this.signedIn = signedIn;
    }

    @Nullable
    PersonId person(Twins twins) {
        return signedIn == null ? null : twins.actor(signedIn).person().orElseThrow();
    }

    /** The words this one may never be shown; whoever holds a link of the first client's owner is shown hers. */
    Set<String> forbidden(Twins twins) {
        Set<String> words = new TreeSet<>(
                Set.of(twins.theirs().first().canary(), twins.theirs().second().canary()));
        boolean first = this == LINK_HOLDER || signedIn != null && signedIn.sees(Target.OWN);
        if (!first) {
            words.add(twins.ours().first().canary());
        }
        if (signedIn == null || !signedIn.sees(Target.OTHER_CLIENT)) {
            words.add(twins.ours().second().canary());
        }
        return words;
    }
}
