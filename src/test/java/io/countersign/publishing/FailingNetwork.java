package io.countersign.publishing;

import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkName;
import io.countersign.signoffs.SignedPost;
import java.time.Instant;
import java.util.List;

/** An adapter with a bug: it fails while it prepares one text, and in the irreversible call for every other. */
record FailingNetwork(String unprepared) implements Network {

    @Override
    public NetworkName name() {
        return NetworkName.X;
    }

    @Override
    public Prepared prepare(SignedPost post, Credentials credentials) {
        if (post.text().equals(unprepared)) {
            throw new IllegalStateException("a bug in preparing");
        }
        return new Prepared(List.of());
    }

    @Override
    public Outcome send(SignedPost post, Prepared prepared, Credentials credentials) {
        throw new IllegalStateException("a bug in sending");
    }

    @Override
    public boolean delete(String id, Credentials credentials) {
        return false;
    }

    @Override
    public List<SeenPost> since(Instant moment, Credentials credentials) {
        return List.of();
    }

    @Override
    public boolean shows(SeenPost seen, String text) {
        return false;
    }
}
