package io.countersign.desk;

import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.InvitationSummary;
import io.countersign.agencies.Inviting;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.identity.PersonDirectory;
import io.countersign.signoffs.SignatureWatch;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** How far each client is on the way on board, for managers: the same few questions however many clients there are. */
@SpringComponent
class JoiningBoard {

    private final Clientele clientele;
    private final Membership membership;
    private final Inviting inviting;
    private final AccountKeeping accounts;
    private final HouseKeeping houses;
    private final SignatureWatch signatures;
    private final PersonDirectory people;

    JoiningBoard(
            Clientele clientele,
            Membership membership,
            Inviting inviting,
            AccountKeeping accounts,
            HouseKeeping houses,
            SignatureWatch signatures,
            PersonDirectory people) {
        this.clientele = clientele;
        this.membership = membership;
        this.inviting = inviting;
        this.accounts = accounts;
        this.houses = houses;
        this.signatures = signatures;
        this.people = people;
    }

    /** Every client with what is done, by name. */
    List<JoiningLine> all(Actor manager) {
        Facts facts = facts(manager);
        return clientele.visible(manager).stream()
                .map(client -> line(client, facts))
                .toList();
    }

    private Facts facts(Actor manager) {
        Map<ClientId, List<MemberSummary>> owners = membership.owners(manager);
        return new Facts(
                owners,
                inviting.all(manager).stream()
                        .filter(one -> one.role() == Role.OWNER && one.isUnanswered())
                        .collect(groupingBy(one -> Objects.requireNonNull(one.client()))),
                accounts.all(manager).stream().collect(groupingBy(AccountSummary::client)),
                people.whoCanSign(owners.values().stream()
                        .flatMap(List::stream)
                        .flatMap(one -> Stream.ofNullable(one.person()))
                        .toList()),
                houses.withHours(manager),
                signatures.signed(manager));
    }

    private static JoiningLine line(ClientSummary client, Facts facts) {
        List<MemberSummary> owners = facts.owners().getOrDefault(client.id(), List.of());
        List<InvitationSummary> invited = facts.invited().getOrDefault(client.id(), List.of());
        List<AccountSummary> noted = facts.accounts().getOrDefault(client.id(), List.of());
        boolean joined = !owners.isEmpty() && owners.stream().allMatch(MemberSummary::active);
        Set<JoiningStep> done = EnumSet.noneOf(JoiningStep.class);
        add(done, JoiningStep.INVITED, !owners.isEmpty() || !invited.isEmpty());
        add(done, JoiningStep.JOINED, joined);
        add(
                done,
                JoiningStep.KEY,
                joined && owners.stream().map(MemberSummary::person).allMatch(facts.canSign()::contains));
        add(done, JoiningStep.ACCOUNTS, !noted.isEmpty() && noted.stream().noneMatch(AccountSummary::wantsConnection));
        add(done, JoiningStep.HOURS, facts.hours().contains(client.id()));
        add(done, JoiningStep.SIGNATURE, facts.signed().contains(client.id()));
        return new JoiningLine(client, owners, invited, noted, done);
    }

    private static void add(Set<JoiningStep> done, JoiningStep step, boolean is) {
        if (is) {
            done.add(step);
        }
    }

    /** What is known of all clients at once. */
    private record Facts(
            Map<ClientId, List<MemberSummary>> owners,
            Map<ClientId, List<InvitationSummary>> invited,
            Map<ClientId, List<AccountSummary>> accounts,
            Set<PersonId> canSign,
            Set<ClientId> hours,
            Set<ClientId> signed) {}
}
