package io.countersign.desk.calendar;

import com.vaadin.flow.router.QueryParameters;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.NetworkName;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.delegation.rules.Lane;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of the calendar: which days, on whose clock, and what alone is to be shown. An address that
 * cannot be read asks for less, never for an error.
 *
 * @param mine whether times are the reader's own, and not each client's
 */
record Asked(
        Scale scale,
        LocalDate day,
        boolean mine,
        @Nullable ClientId client,
        @Nullable NetworkName network,
        @Nullable AccountId account,
        @Nullable MemberId person,
        @Nullable Lane lane) {

    static Asked of(QueryParameters address, LocalDate today) {
        return new Asked(
                read(address, "view", word -> named(Scale.values(), word), Scale.WEEK),
                read(address, "from", LocalDate::parse, today),
                address.getSingleParameter("zone").filter("mine"::equals).isPresent(),
                read(address, "client", ClientId::parse),
                read(address, "network", word -> named(NetworkName.values(), word)),
                read(address, "account", AccountId::parse),
                read(address, "person", MemberId::parse),
                read(address, "lane", word -> named(Lane.values(), word)));
    }

    QueryParameters address() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("view", scale.word());
        words.put("from", day.toString());
        words.put("zone", mine ? "mine" : "client");
        put(words, "client", client);
        put(words, "network", network);
        put(words, "account", account);
        put(words, "person", person);
        put(words, "lane", lane);
        return QueryParameters.simple(words);
    }

    Asked with(Scale other) {
        return new Asked(other, day, mine, client, network, account, person, lane);
    }

    Asked with(LocalDate other) {
        return new Asked(scale, other, mine, client, network, account, person, lane);
    }

    Asked onMyClock(boolean my) {
        return new Asked(scale, day, my, client, network, account, person, lane);
    }

    Asked ofClient(@Nullable ClientId other) {
        return new Asked(scale, day, mine, other, network, null, person, lane);
    }

    Asked on(@Nullable NetworkName other) {
        return new Asked(scale, day, mine, client, other, account, person, lane);
    }

    Asked on(@Nullable AccountId other) {
        return new Asked(scale, day, mine, client, network, other, person, lane);
    }

    Asked by(@Nullable MemberId other) {
        return new Asked(scale, day, mine, client, network, account, other, lane);
    }

    Asked in(@Nullable Lane other) {
        return new Asked(scale, day, mine, client, network, account, person, other);
    }

    /** Whether something is left out. */
    boolean isNarrowed() {
        return client != null || network != null || account != null || person != null || lane != null;
    }

    /** The same days with nothing left out. */
    Asked all() {
        return new Asked(scale, day, mine, null, null, null, null, null);
    }

    private static void put(Map<String, String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.put(name, value instanceof Enum<?> one ? one.name().toLowerCase(Locale.ROOT) : value.toString());
        }
    }

    private static <T> T read(QueryParameters address, String name, Function<String, T> meaning, T otherwise) {
        T found = read(address, name, meaning);
        return found == null ? otherwise : found;
    }

    private static <T> @Nullable T read(QueryParameters address, String name, Function<String, T> meaning) {
        return address.getSingleParameter(name)
                .map(word -> understood(() -> meaning.apply(word)))
                .orElse(null);
    }

    private static <T> @Nullable T understood(Supplier<T> meaning) {
        try {
            return meaning.get();
        } catch (DateTimeException | IllegalArgumentException | NotFound unreadable) {
            return null;
        }
    }

    private static <E extends Enum<E>> E named(E[] all, String word) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
