package io.countersign.archives;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.Texts;
import io.countersign.delegation.rules.Lane;
import io.countersign.posts.Composing;
import io.countersign.posts.MediaItem;
import io.countersign.posts.OwnPost;
import io.countersign.posts.OwnPost.OwnPicture;
import io.countersign.posts.OwnPosts;
import io.countersign.posts.PostId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns drafts of an archive into drafts of the owner who brings it, on her own accounts, with their pictures. */
@Component
class BroughtDrafts {

    private final AccountKeeping accounts;
    private final OwnPosts own;
    private final Composing composing;

    BroughtDrafts(AccountKeeping accounts, OwnPosts own, Composing composing) {
        this.accounts = accounts;
        this.own = own;
        this.composing = composing;
    }

    /** A draft that waits for a picture. */
    private record Wanting(PostId draft, String alt) {}

    /** Takes what it can and hands back the drafts for accounts that are not the owner's here. */
    List<Papers.Post> take(
            Actor actor, ClientId client, Path file, List<Papers.Account> known, List<Papers.Post> drafts) {
        Map<String, AccountId> here = here(actor, client, known);
        List<Papers.Post> left = new ArrayList<>();
        Map<String, List<Wanting>> pictures = new HashMap<>();
        for (Papers.Post post : drafts) {
            AccountId account = here.get(post.account());
            if (account == null) {
                left.add(post);
            } else {
                PostId draft = own.keep(actor, written(account, post));
                post.media()
                        .forEach(picture -> pictures.computeIfAbsent(picture.file(), one -> new ArrayList<>())
                                .add(new Wanting(draft, picture.alt())));
            }
        }
        illustrate(actor, file, pictures);
        return left;
    }

    /** Which account of the archive is which here; the owner's own are noted where they are not yet. */
    private Map<String, AccountId> here(Actor actor, ClientId client, List<Papers.Account> known) {
        Map<String, AccountId> here = new HashMap<>();
        for (Papers.Account account : known) {
            Optional<AccountSummary> same = accounts.of(actor, client).stream()
                    .filter(one -> one.network().name().equals(account.network())
                            && one.handle().equalsIgnoreCase(account.handle()))
                    .findFirst();
            if (same.isPresent()) {
                same.filter(one -> one.owner().equals(actor.self())).ifPresent(one -> here.put(account.id(), one.id()));
            } else if (account.own()) {
                here.put(account.id(), accounts.bring(actor, client, noted(account)));
            }
        }
        return here;
    }

    private static NewAccount noted(Papers.Account account) {
        return NewAccount.typed(
                NetworkName.valueOf(account.network()),
                AccountKind.valueOf(account.kind()),
                account.handle(),
                account.name());
    }

    private static OwnPost written(AccountId account, Papers.Post post) {
        Texts texts = Texts.in(Locale.ENGLISH);
        return new OwnPost(
                null,
                account,
                Lane.valueOf(post.lane()),
                post.text(),
                null,
                new OwnPicture(new byte[0], "", false),
                texts.get("archives.draft"),
                texts.get("archives.draft.reason"));
    }

    private void illustrate(Actor actor, Path file, Map<String, List<Wanting>> pictures) {
        if (pictures.isEmpty()) {
            return;
        }
        try {
            Unpacking.read(file, (path, bytes) -> {
                for (Wanting one : pictures.getOrDefault(path, List.of())) {
                    MediaItem added = composing.addPicture(actor, one.draft(), bytes);
                    composing.describe(actor, one.draft(), added.id(), one.alt());
                }
            });
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
