package io.countersign.publishing;

import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkName;
import io.countersign.signoffs.SignedPost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A network Countersign can publish to; an adapter takes nothing but what the gate let out. */
public interface Network {

    NetworkName name();

    /** The steps before the irreversible one, such as uploading pictures; they may be done again. */
    Prepared prepare(SignedPost post, Credentials credentials);

    /** The one irreversible call. It is made once for each claim and must not be repeated inside. */
    Outcome send(SignedPost post, Prepared prepared, Credentials credentials);

    /** Takes a post of the account down; true also where it is gone already. */
    boolean delete(String id, Credentials credentials);

    /** What the account has posted since a moment, as the network shows it. */
    List<SeenPost> since(Instant moment, Credentials credentials);

    /** The network's id of the post at an address people pasted; empty where it is no post of this network. */
    default Optional<String> idAt(String address) {
        return Optional.empty();
    }

    /** Where people look at an account of this network; empty where it has no page of its own. */
    default Optional<String> pageOf(AccountSummary account) {
        return Optional.empty();
    }

    /** Whether something seen on the network is this text: the network may shorten links and escape signs. */
    boolean shows(SeenPost seen, String text);

    /** What the preparing steps left at the network, such as the ids of pictures. */
    record Prepared(List<String> mediaIds) {

        public Prepared {
            mediaIds = List.copyOf(mediaIds);
        }
    }

    /** A post found on the account's own timeline, with its links spelled out. */
    record SeenPost(String id, String text, Instant at, String permalink) {}
}
