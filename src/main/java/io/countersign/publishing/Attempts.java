package io.countersign.publishing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Attempts extends Repository<Attempt, UUID> {

    Attempt save(Attempt attempt);

    Optional<Attempt> findByDeliveryAndNumber(DeliveryId delivery, int number);
}
