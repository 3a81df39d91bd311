package io.countersign.signoffs;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts as the gate lets them out, for adapters that are tried without a gate. */
public final class SignedPosts {

    private SignedPosts() {}

    public static SignedPost of(NetworkName network, String text) {
        return of(network, text, null, List.of());
    }

    public static SignedPost of(NetworkName network, String text, @Nullable String link, List<SignedMedia> media) {
        return new SignedPost(RevisionId.random(), manifest(network, text, link), 0, media, new byte[32]);
    }

    public static SignedMedia picture(byte[] bytes, String mime, String alt) {
        return new SignedMedia(new Manifest.Picture("", mime, bytes.length, alt), bytes);
    }

    private static Manifest manifest(NetworkName network, String text, @Nullable String link) {
        Manifest.Person owner = new Manifest.Person(MemberId.random(), "Mira Crumb");
        Instant now = Instant.EPOCH;
        return new Manifest(
                Manifest.VERSION,
                new Manifest.Agency(AgencyId.random(), "Bluebird"),
                new Manifest.Client(ClientId.random(), "Crumb"),
                new Manifest.Account(AccountId.random(), network, AccountKind.CORPORATE, "Crumb", "crumb", null),
                new Manifest.Post(PostId.random(), 1),
                owner,
                "post",
                "PROMOTION",
                text,
                List.of(),
                link,
                null,
                null,
                List.of(Manifest.Occurrence.of(now, now.plusSeconds(60), ZoneOffset.UTC)),
                new Manifest.Signers(1, List.of(owner)),
                null,
                1);
    }
}
