package io.countersign.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ConnectionRequests extends Repository<ConnectionRequest, UUID> {

    ConnectionRequest save(ConnectionRequest request);

    Optional<ConnectionRequest> findByTokenSha256(byte[] sha256);
}
