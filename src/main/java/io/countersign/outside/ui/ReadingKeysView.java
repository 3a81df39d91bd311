package io.countersign.outside.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.MemberId;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.Notices;
import io.countersign.base.ui.PageHeader;
import io.countersign.outside.ReadingKeyId;
import io.countersign.outside.ReadingKeySummary;
import io.countersign.outside.ReadingKeys;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;

/** The keys by which programs outside read of the agency: a manager makes them, sees which are used, takes them back. */
@Route(value = ReadingKeysNavigation.PAGE, layout = AgencyFrame.class)
@PermitAll
class ReadingKeysView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ReadingKeys keys;
    private final Membership membership;
    private final Clock clock;
    private final String address;

    ReadingKeysView(
            ReadingKeys keys, Membership membership, Clock clock, @Value("${countersign.address}") String address) {
        this.keys = keys;
        this.membership = membership;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return Desk.text("outside.keys");
    }

    private void show() {
        removeAll();
        PageHeader header = new PageHeader(getPageTitle());
        Div body = new Div();
        body.addClassName("body");
        add(header, body);
        if (!membership.standing(Desk.actor()).manager()) {
            body.add(new EmptyState("globe", Desk.text("outside.keys.staff"), Desk.text("outside.keys.staff.next")));
            return;
        }
        Button make = new Button(Desk.text("outside.make"), click -> new ReadingKeyDialog(keys, this::show).open());
        make.addThemeName("primary");
        header.remark(Desk.text("outside.keys.remark")).with(make);
        body.add(
                list(keys.all(Desk.actor())),
                new HowToRead(address + Desk.visit().path("api/v1")));
    }

    private Div list(List<ReadingKeySummary> known) {
        if (known.isEmpty()) {
            return new EmptyState("globe", Desk.text("outside.empty"), Desk.text("outside.empty.next"));
        }
        List<MemberId> makers = known.stream().map(ReadingKeySummary::madeBy).toList();
        Map<MemberId, MemberName> names = membership.named(Desk.actor(), makers);
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        known.forEach(key -> {
            MemberName maker = names.get(key.madeBy());
            boolean managed = membership.manages(Desk.actor(), key.madeBy());
            list.add(new ReadingKeyRow(key, maker == null ? "" : maker.name(), managed, clock.instant(), this::revoke));
        });
        return new Div(list);
    }

    private void revoke(ReadingKeyId key) {
        keys.revoke(Desk.actor(), key);
        show();
        Notices.done(Desk.text("outside.revoked"));
    }
}
