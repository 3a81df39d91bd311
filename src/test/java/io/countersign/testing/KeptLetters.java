package io.countersign.testing;

import io.countersign.notifications.Letter;
import io.countersign.notifications.Postman;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.MailException;

/** Keeps the letters that are sent at once, and fails where a test wants a mail server that does. */
@TestComponent
@Primary
public class KeptLetters implements Postman {

    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private volatile @Nullable MailException failure;

    @Override
    public void carry(Letter letter) {
        MailException failing = failure;
        failure = null;
        if (failing != null) {
            throw failing;
        }
        letters.add(letter);
    }

    /** Lets the next letter fail. */
    public void fail(MailException with) {
        failure = with;
    }

    /** All that were sent, the first first. */
    public List<Letter> all() {
        return List.copyOf(letters);
    }

    /** The latest letter to an address that says this. */
    public Letter to(String address, String words) {
        return letters.stream()
                .filter(letter -> letter.to().equals(address) && letter.text().contains(words))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no letter to " + address + " says " + words));
    }

    /** The latest letter to an address. */
    public Letter to(String address) {
        return letters.stream()
                .filter(letter -> letter.to().equals(address))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no letter was sent to " + address));
    }
}
