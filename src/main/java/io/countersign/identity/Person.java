package io.countersign.identity;

import io.countersign.base.EmailAddress;
import io.countersign.base.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** A human with a sign-in, who may belong to several agencies. */
@Entity
class Person {

    @EmbeddedId
    private PersonId id;

    @Embedded
    private EmailAddress email;

    private String name;

    private String zone;

    private String locale;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Person() {}

    Person(EmailAddress email, String name, ZoneId zone, Locale locale, Instant createdAt) {
        this.id = PersonId.random();
        this.email = email;
        this.name = name;
        this.zone = zone.getId();
        this.locale = locale.toLanguageTag();
        this.createdAt = createdAt;
    }

    PersonId id() {
        return id;
    }

    PersonSummary summary() {
        return new PersonSummary(id, name, email, ZoneId.of(zone), Locale.forLanguageTag(locale));
    }
}
