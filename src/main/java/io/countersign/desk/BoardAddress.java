package io.countersign.desk;

import com.vaadin.flow.router.QueryParameters;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.BoardFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the board shows, as its address says it: an address can be kept, sent to somebody and gone back to. */
final class BoardAddress {

    private static final String CLIENT = "client";
    private static final String PERSON = "person";
    private static final String LANE = "lane";
    private static final String LATE = "late";
    private static final String WORDS = "q";

    private BoardAddress() {}

    /** Reads an address; what it says wrongly, it does not say. */
    static BoardFilter read(QueryParameters address) {
        Set<String> lanes = Set.copyOf(address.getParameters(LANE));
        return new BoardFilter(
                id(address, CLIENT, ClientId::parse).orElse(null),
                id(address, PERSON, MemberId::parse).orElse(null),
                Arrays.stream(Lane.values())
                        .filter(lane -> lanes.contains(word(lane)))
                        .collect(Collectors.toSet()),
                address.getSingleParameter(LATE).filter("1"::equals).isPresent(),
                address.getSingleParameter(WORDS).orElse(""));
    }

    static QueryParameters of(BoardFilter filter) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        if (filter.client() != null) {
            said.put(CLIENT, List.of(filter.client().text()));
        }
        if (filter.person() != null) {
            said.put(PERSON, List.of(filter.person().text()));
        }
        if (!filter.lanes().isEmpty()) {
            said.put(
                    LANE,
                    filter.lanes().stream().sorted().map(BoardAddress::word).toList());
        }
        if (filter.late()) {
            said.put(LATE, List.of("1"));
        }
        if (!filter.words().isEmpty()) {
            said.put(WORDS, List.of(filter.words()));
        }
        return new QueryParameters(said);
    }

    private static String word(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Optional<T> id(QueryParameters address, String name, Function<String, T> parse) {
        try {
            return address.getSingleParameter(name).map(parse);
        } catch (NotFound mistyped) {
            return Optional.empty();
        }
    }
}
