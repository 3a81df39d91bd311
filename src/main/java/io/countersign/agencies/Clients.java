package io.countersign.agencies;

import io.countersign.base.ClientId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Clients extends Repository<Client, ClientId> {

    Client save(Client client);

    Optional<Client> findById(ClientId id);

    /** The client for whoever changes its last day: a second one waits here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Client> findLockedById(ClientId id);

    List<Client> findAllByOrderByName();
}
