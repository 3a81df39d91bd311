package io.countersign.outside;

/**
 * A reading key at the moment it was made.
 *
 * @param secret what is shown once and kept nowhere
 */
public record MadeReadingKey(ReadingKeySummary key, String secret) {

    @Override
    public String toString() {
        return key.toString();
    }
}
