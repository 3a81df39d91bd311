package io.countersign.publishing;

import io.countersign.accounts.AccountSummary;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the accounts can be looked at on their networks. */
@Component
public class NetworkPages {

    private final List<Network> networks;

    NetworkPages(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /** The address of an account's own page, where its network has one. */
    public Optional<String> of(AccountSummary account) {
        return networks.stream()
                .filter(network -> network.name() == account.network())
                .findFirst()
                .flatMap(network -> network.pageOf(account));
    }
}
