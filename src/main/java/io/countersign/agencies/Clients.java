package io.countersign.agencies;

import io.countersign.base.ClientId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Clients extends Repository<Client, ClientId> {

    Client save(Client client);

    Optional<Client> findById(ClientId id);

    List<Client> findAllByOrderByName();
}
