package io.countersign.publishing.ui;

import io.countersign.base.ui.Desk;
import io.countersign.posts.ui.Moments;
import io.countersign.publishing.DeliveryState;
import io.countersign.publishing.DeliverySummary;
import java.util.Optional;

/** What became of a delivery, in words: where it stands, and why, as far as anybody said. */
final class Outcomes {

    private static final String GATE = "signoffs.gate.";

    private Outcomes() {}

    /** Where it stands, in one sentence. */
    static String sentence(Parcel parcel) {
        DeliverySummary delivery = parcel.delivery();
        return Desk.text(
                state(parcel), parcel.network(), parcel.account().label(), Moments.of(delivery.due()), parcel.hand());
    }

    /** Why, in the words of the house; nothing where only the network knows. */
    static Optional<String> why(Parcel parcel) {
        return Optional.ofNullable(parcel.delivery().reason())
                .map(reason -> "publishing.why." + code(reason))
                .filter(Desk.texts()::has)
                .map(key -> Desk.text(key, parcel.network(), parcel.account().label()));
    }

    /** What the network itself said, where it refused. */
    static Optional<String> said(Parcel parcel) {
        return Optional.ofNullable(parcel.delivery().reason())
                .filter(reason -> parcel.delivery().isRefused())
                .map(reason -> reason.substring(reason.indexOf(':') + 1).strip())
                .filter(words -> !words.isEmpty())
                .map(words -> Desk.text("publishing.said", parcel.network(), words));
    }

    private static String code(String reason) {
        String rule = reason.startsWith(GATE) ? reason.substring(GATE.length()) : reason;
        int colon = rule.indexOf(':');
        return colon < 0 ? rule : rule.substring(0, colon);
    }

    private static String state(Parcel parcel) {
        DeliverySummary delivery = parcel.delivery();
        if (parcel.isBeingLookedFor()) {
            return "publishing.state.UNKNOWN.looking";
        }
        if (delivery.state() == DeliveryState.MISSED && delivery.byHand() != null) {
            return "publishing.state.MISSED.by-hand";
        }
        boolean putOff =
                delivery.state() == DeliveryState.SCHEDULED && delivery.due().isAfter(delivery.earliest());
        return putOff ? "publishing.state.SCHEDULED.later" : "publishing.state." + delivery.state();
    }
}
