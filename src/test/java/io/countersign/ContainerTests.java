package io.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What of the image and its composition can be read without a container engine. */
class ContainerTests {

    private static final Path FOLDER = Path.of("docker");
    private static final Pattern SETTING = Pattern.compile("COUNTERSIGN_[A-Z_]+");

    private final Map<String, ?> compose = new Yaml().load(read("compose.yaml"));

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, ?>> services() {
        return (Map<String, Map<String, ?>>) Objects.requireNonNull(compose.get("services"));
    }

    @Test
    void theServerRunsAsNobodyInParticularAndSendsNothingTwice() {
        String image = read("Dockerfile");
        String last = image.substring(image.lastIndexOf("\nFROM "));
        assertThat(last).containsPattern("\nUSER [1-9][0-9]+\n").contains("\nHEALTHCHECK ", "/usr/local/bin/healthy");
        assertThat(read("countersign")).contains("-Dsun.net.http.retryPost=false");
        assertThat(Stream.of("countersign", "healthy", "make-secrets", "database-accounts.sh")
                        .map(FOLDER::resolve))
                .allMatch(Files::isExecutable);
    }

    @Test
    void everySettingIsOneTheReadmeExplains() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Set<String> used = new TreeSet<>();
        for (String file : List.of("Dockerfile", "compose.yaml", "countersign", "make-secrets")) {
            used.addAll(SETTING.matcher(read(file))
                    .results()
                    .map(match -> match.group().replaceFirst("_$", ""))
                    .collect(Collectors.toSet()));
        }
        used.remove("COUNTERSIGN_JAR");
        assertThat(used).isNotEmpty().allMatch(setting -> explains(readme, setting));
    }

    private static boolean explains(String readme, String setting) {
        return readme.contains("`" + setting + "`")
                || setting.startsWith("COUNTERSIGN_DATABASE")
                        && readme.contains("`_" + setting.substring("COUNTERSIGN_DATABASE_".length()) + "`");
    }

    @Test
    void secretsAreFilesAndEachServiceGetsOnlyItsOwn() {
        assertThat(compose.get("secrets"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .hasSize(4)
                .allSatisfy((name, secret) -> assertThat(secret).hasToString("{file=./secrets/" + name + "}"));
        assertThat(read("compose.yaml")).doesNotContainPattern("(?i)password: (?!\\{ file)");
        assertThat(services().getOrDefault("countersign", Map.of()).toString())
                .contains("secrets=[COUNTERSIGN_DATABASE_PASSWORD, ")
                .doesNotContain("MIGRATE_PASSWORD");
    }

    @Test
    void nothingListensBeyondThisMachine() {
        assertThat(services().values().stream()
                        .map(service -> service.get("ports"))
                        .filter(Collection.class::isInstance)
                        .flatMap(ports -> ((Collection<?>) ports).stream()))
                .isNotEmpty()
                .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
    }
}
