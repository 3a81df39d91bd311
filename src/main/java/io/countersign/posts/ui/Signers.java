package io.countersign.posts.ui;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.MemberId;
import io.countersign.base.ui.Desk;
import io.countersign.posts.DraftView;
import io.countersign.posts.PostId;
import io.countersign.posts.Rewording;
import io.countersign.posts.SignatureDesk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** The people around a post, by name: whose signature it needs, and who had a hand in it. */
@SpringComponent
class Signers {

    private final ObjectProvider<SignatureDesk> desk;
    private final Membership membership;

    Signers(ObjectProvider<SignatureDesk> desk, Membership membership) {
        this.desk = desk;
        this.membership = membership;
    }

    /** The names of those whose signature counts, as one phrase; empty while nobody can sign. */
    String of(DraftView draft) {
        SignatureDesk signatures = desk.getIfAvailable();
        if (signatures == null) {
            return "";
        }
        List<MemberId> ids = signatures.signers(Desk.actor(), draft.id());
        Map<MemberId, MemberName> named = membership.named(Desk.actor(), ids);
        List<String> names = ids.stream()
                .map(named::get)
                .filter(Objects::nonNull)
                .map(MemberName::name)
                .toList();
        return ListFormatter.getInstance(Desk.texts().locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                .format(names);
    }

    void ask(PostId post) {
        desk.getObject().ask(Desk.actor(), post);
    }

    /** What a signer changed in the prepared words. */
    Optional<Rewording> rewording(PostId post) {
        SignatureDesk signatures = desk.getIfAvailable();
        return signatures == null ? Optional.empty() : signatures.rewording(Desk.actor(), post);
    }

    /** The name of a member, here or gone. */
    String name(MemberId member) {
        MemberName found = membership.named(Desk.actor(), List.of(member)).get(member);
        return found == null ? Desk.text("compose.somebody") : found.name();
    }
}
