package io.countersign.desk.calendar;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.MemberId;
import io.countersign.base.ui.Desk;
import io.countersign.posts.PostSummary;
import io.countersign.posts.RevisionId;
import io.countersign.signoffs.Receipt;
import io.countersign.signoffs.Receipts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who signed a post as it stands, by name. */
@SpringComponent
class SignedBy {

    private final Receipts receipts;
    private final Membership membership;

    SignedBy(Receipts receipts, Membership membership) {
        this.receipts = receipts;
        this.membership = membership;
    }

    String names(PostSummary post) {
        List<MemberId> signers = signers(post.current());
        Map<MemberId, MemberName> known = membership.named(Desk.actor(), signers);
        List<String> names = signers.stream()
                .map(one -> known.containsKey(one) ? known.get(one).name() : Desk.text("calendar.somebody"))
                .toList();
        return names.isEmpty()
                ? Desk.text("calendar.somebody")
                : ListFormatter.getInstance(Desk.texts().locale()).format(names);
    }

    private List<MemberId> signers(@Nullable RevisionId revision) {
        return revision == null
                ? List.of()
                : receipts.of(Desk.actor(), revision).stream()
                        .map(Receipt::signer)
                        .distinct()
                        .toList();
    }
}
