package io.countersign.posts.ui;

import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.posts.Composing;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import io.countersign.posts.Rewording;
import io.countersign.posts.SignatureDesk;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A signature desk that freezes what it is asked for, lets the owner sign, and remembers what was asked. */
class AskedPosts implements SignatureDesk {

    private final Composing composing;
    private final Revisions revisions;
    private final List<PostId> asked = new ArrayList<>();

    AskedPosts(Composing composing, Revisions revisions) {
        this.composing = composing;
        this.revisions = revisions;
    }

    @Override
    public void ask(Actor actor, PostId post) {
        asked.add(post);
        byte[] manifest = composing.get(actor, post).text().getBytes(StandardCharsets.UTF_8);
        revisions.freeze(actor, post, RevisionId.random(), manifest, digest(manifest));
    }

    private static byte[] digest(byte[] manifest) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(manifest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public List<MemberId> signers(Actor actor, PostId post) {
        return List.of(composing.get(actor, post).account().owner());
    }

    @Override
    public Optional<Rewording> rewording(Actor actor, PostId post) {
        List<FrozenRevision> frozen = revisions.of(actor, post);
        return frozen.size() < 2
                ? Optional.empty()
                : Optional.of(new Rewording(
                        frozen.getLast().author(),
                        new String(frozen.getFirst().manifest(), StandardCharsets.UTF_8),
                        new String(frozen.getLast().manifest(), StandardCharsets.UTF_8)));
    }

    List<PostId> asked() {
        return asked;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Instead {

        @Bean
        @Primary
        AskedPosts askedPosts(Composing composing, Revisions revisions) {
            return new AskedPosts(composing, revisions);
        }
    }
}
