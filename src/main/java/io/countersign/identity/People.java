package io.countersign.identity;

import io.countersign.base.EmailAddress;
import io.countersign.base.PersonId;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface People extends JpaRepository<Person, PersonId> {

    Optional<Person> findByEmail(EmailAddress email);
}
