package io.countersign.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PersonMailRows extends Repository<PersonMail, UUID> {

    PersonMail save(PersonMail mail);

    List<PersonMail> findTop50ByNextTryAtLessThanEqualOrderByNextTryAt(Instant now);
}
