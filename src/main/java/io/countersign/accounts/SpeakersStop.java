package io.countersign.accounts;

import io.countersign.agencies.StandingStop;
import io.countersign.base.MemberId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whoever loses what they were in the agency speaks nowhere any more: sending lets go of all they may speak on. */
@Component
class SpeakersStop implements StandingStop {

    private final SocialAccounts accounts;
    private final Mandates mandates;
    private final ObjectProvider<SendingStop> sending;

    SpeakersStop(SocialAccounts accounts, Mandates mandates, ObjectProvider<SendingStop> sending) {
        this.accounts = accounts;
        this.mandates = mandates;
        this.sending = sending;
    }

    @Override
    public void before(MemberId member) {
        mandates.findByRepresentativeOrderByUntil(member).stream()
                .map(Mandate::account)
                .distinct()
                .flatMap(id -> accounts.findById(id).stream())
                .forEach(account -> stop(account, member));
        accounts.findByOwnerOrderByDisplayName(member).forEach(account -> stop(account, member));
    }

    private void stop(SocialAccount account, MemberId member) {
        sending.forEach(stop -> stop.before(account.client(), account.id(), member));
    }
}
