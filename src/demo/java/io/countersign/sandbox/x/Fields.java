package io.countersign.sandbox.x;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** The fields and expansions a client asks for; X's old ({@code tweet.fields}) and new ({@code post.fields}) spelling alike. */
record Fields(Set<String> post, Set<String> user, Set<String> media, Set<String> expansions) {

    static Fields of(MultiValueMap<String, String> query) {
        return new Fields(
                named(query, "tweet.fields", "post.fields"),
                named(query, "user.fields"),
                named(query, "media.fields"),
                named(query, "expansions"));
    }

    private static Set<String> named(MultiValueMap<String, String> query, String... names) {
        return Stream.of(names)
                .flatMap(name -> query.getOrDefault(name, List.of()).stream())
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }
}
