package io.countersign.identity;

import io.countersign.base.PersonId;
import org.springframework.data.jpa.repository.JpaRepository;

interface PasswordHashes extends JpaRepository<PasswordHash, PersonId> {}
