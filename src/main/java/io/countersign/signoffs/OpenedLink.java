package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.PersonId;
import io.countersign.posts.PostId;
import java.util.Set;

/** A read link that was found and is alive; only {@link ReadLinks} makes one. */
public final class OpenedLink {

    private final byte[] tokenSha256;
    private final AgencyId agency;
    private final PersonId person;
    private final Set<PostId> posts;

    OpenedLink(byte[] tokenSha256, AgencyId agency, PersonId person, Set<PostId> posts) {
        this.tokenSha256 = tokenSha256.clone();
        this.agency = agency;
        this.person = person;
        this.posts = Set.copyOf(posts);
    }

    /** Whoever holds the link, acting for the person it was made for: reading only. */
    public Actor holder() {
        return Actor.linkHolder(agency, person);
    }

    public AgencyId agency() {
        return agency;
    }

    boolean shows(PostId post) {
        return posts.contains(post);
    }

    byte[] tokenSha256() {
        return tokenSha256.clone();
    }
}
