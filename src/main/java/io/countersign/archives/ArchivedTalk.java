package io.countersign.archives;

import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.conversations.ConversationSummary;
import io.countersign.conversations.Listening;
import io.countersign.conversations.WholeConversation;
import io.countersign.posts.PictureKeeping.KeptPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Packs what people said to a client's accounts, and what was answered. */
@Component
class ArchivedTalk {

    private final Listening listening;
    private final ArchivedNames names;

    ArchivedTalk(Listening listening, ArchivedNames names) {
        this.listening = listening;
        this.names = names;
    }

    void pack(Actor actor, ClientId client, Packing packing) {
        listening.all(actor, client).stream()
                .map(said -> listening.get(actor, said.id()))
                .forEach(whole -> packing.paper(
                        "conversations/" + whole.conversation().id().text() + ".json", paper(actor, whole)));
    }

    private Papers.Conversation paper(Actor actor, WholeConversation whole) {
        ConversationSummary said = whole.conversation();
        MemberId ended = said.endedBy();
        return new Papers.Conversation(
                said.id().text(),
                said.account().text(),
                said.who(),
                said.since().toString(),
                said.text(),
                said.link(),
                screenshot(actor, said),
                said.state().name(),
                ended == null ? null : names.of(actor, ended),
                said.endedAt() == null ? null : said.endedAt().toString(),
                whole.answer(),
                whole.facts().stream()
                        .map(fact -> new Papers.Fact(names.of(actor, fact.author()), fact.text(), fact.link()))
                        .toList());
    }

    /** The place of the screenshot among the pictures, which are all packed already. */
    private @Nullable String screenshot(Actor actor, ConversationSummary said) {
        if (!said.pictured()) {
            return null;
        }
        KeptPicture picture = listening.screenshot(actor, said.id());
        return "media/" + Digest.of(picture.bytes()) + "." + ArchivedPosts.ending(picture.mime());
    }
}
