package io.countersign.publishing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Attempts extends Repository<Attempt, UUID> {

    Attempt save(Attempt attempt);

    List<Attempt> findByDeliveryOrderByNumber(DeliveryId delivery);

    Optional<Attempt> findByDeliveryAndNumber(DeliveryId delivery, int number);
}
