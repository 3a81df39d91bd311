package io.countersign.desk;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.MemberId;
import io.countersign.base.ui.Desk;
import io.countersign.posts.SentBack;
import io.countersign.signoffs.AwaitedSignature;
import io.countersign.signoffs.DroppedPost;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of everybody a page of signatures speaks of, read once. */
@SpringComponent
class SignerNames {

    private final Membership membership;

    SignerNames(Membership membership) {
        this.membership = membership;
    }

    /** Names by member, of people here and gone. */
    record Names(Map<MemberId, MemberName> known) {

        String one(MemberId member) {
            MemberName found = known.get(member);
            return found == null ? Desk.text("desk.somebody") : found.name();
        }

        /** Several as one phrase: any of them will do. */
        String all(Collection<MemberId> members) {
            return ListFormatter.getInstance(Desk.texts().locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                    .format(members.stream().map(this::one).toList());
        }
    }

    Names of(Collection<MemberId> members) {
        return new Names(membership.named(Desk.actor(), members));
    }

    Names of(List<AwaitedSignature> waiting, List<SentBack> returned, List<DroppedPost> dropped) {
        Set<MemberId> all = Stream.of(
                        waiting.stream().flatMap(one -> one.signers().stream()),
                        returned.stream().map(one -> one.returned().by()),
                        dropped.stream().map(DroppedPost::by))
                .flatMap(one -> one)
                .collect(Collectors.toSet());
        return of(all);
    }
}
