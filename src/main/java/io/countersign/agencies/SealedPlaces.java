package io.countersign.agencies;

import io.countersign.base.AgencyId;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** All the places that hold sealed secrets, as their rooms declare them. */
public final class SealedPlaces {

    private static final List<SealedPlace> DECLARED =
            SpringFactoriesLoader.forDefaultResourceLocation().load(SealedPlace.class).stream()
                    .sorted(Comparator.comparing(SealedPlace::place))
                    .toList();

    private SealedPlaces() {}

    public static List<SealedPlace> declared() {
        return DECLARED;
    }

    static void requireDeclared(SealedPlace place) {
        if (!DECLARED.contains(place)) {
            throw new IllegalStateException(
                    place.place() + " is not among the sealed places: a change of keys would not reach it");
        }
    }

    /** What a secret is bound to: it opens in no other agency, column or row. */
    static byte[] context(AgencyId agency, SealedPlace place, UUID row) {
        return (agency.text() + "|" + place.place() + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
