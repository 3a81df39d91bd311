package io.countersign.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Mails extends Repository<Mail, UUID> {

    Mail save(Mail mail);

    List<Mail> findTop50ByNextTryAtLessThanEqualOrderByNextTryAt(Instant now);
}
