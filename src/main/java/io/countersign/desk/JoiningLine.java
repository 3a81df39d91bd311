package io.countersign.desk;

import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.InvitationSummary;
import io.countersign.agencies.MemberSummary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a client is on the way on board: what is done, and whose it is to do the rest. */
record JoiningLine(
        ClientSummary client,
        List<MemberSummary> owners,
        List<InvitationSummary> invitations,
        List<AccountSummary> accounts,
        Set<JoiningStep> done) {

    /** The first thing that is missing; nothing once the client is on board. */
    Optional<JoiningStep> next() {
        return Stream.of(JoiningStep.values())
                .filter(step -> !done.contains(step))
                .findFirst();
    }

    /** How many accounts need nobody's help any more. */
    long ready() {
        return accounts.stream().filter(account -> !account.wantsConnection()).count();
    }

    /** The first account that waits to be connected. */
    Optional<AccountSummary> toConnect() {
        return accounts.stream().filter(AccountSummary::wantsConnection).findFirst();
    }

    /** Whose voice an account is. */
    Optional<MemberSummary> ownerOf(AccountSummary account) {
        return owners.stream().filter(one -> one.id().equals(account.owner())).findFirst();
    }

    /** Those whose voices they are, joined or invited. */
    String people() {
        return Stream.concat(owners.stream(), invitations.stream().map(InvitationSummary::invited))
                .map(MemberSummary::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
