package io.countersign.cli;

import io.countersign.base.KeyRing;
import io.countersign.base.Refusal;
import io.countersign.base.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Makes the key ring of a new installation; never touches one that is there. */
@Command(name = "keys", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class Keys implements Callable<Integer> {

    private final Surroundings around;

    Keys(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws GeneralSecurityException, IOException {
        Path file = Path.of(around.settings().required("COUNTERSIGN_KEYS_FILE"));
        if (Files.exists(file)) {
            throw Refusal.by("cli.keys-there", file).asException();
        }
        KeyRing.create(file);
        around.out().println(Texts.in(Locale.getDefault()).get("cli.keys-made", file));
        return ExitCode.OK;
    }
}
