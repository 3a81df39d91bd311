package io.countersign.identity;

import io.countersign.base.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What is kept of a person's password. */
@Entity
@Table(name = "password")
class PasswordHash {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    private String hash;

    private Instant changedAt;

    @Version
    private long version;

    protected PasswordHash() {}

    PasswordHash(PersonId person, String hash, Instant changedAt) {
        this.person = person;
        this.hash = hash;
        this.changedAt = changedAt;
    }

    void change(String another, Instant now) {
        hash = another;
        changedAt = now;
    }

    String hash() {
        return hash;
    }
}
