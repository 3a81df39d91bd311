package io.countersign.agencies;

import io.countersign.base.AgencyId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** An agency: the tenant, a VA business. */
@Entity
class Agency {

    @EmbeddedId
    private AgencyId id;

    @Column(updatable = false)
    private String slug;

    private String name;
    private String zone;
    private String locale;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Agency() {}

    Agency(String slug, String name, ZoneId zone, Locale locale, Instant now) {
        this.id = AgencyId.random();
        this.slug = slug;
        this.name = name;
        this.zone = zone.getId();
        this.locale = locale.toLanguageTag();
        this.createdAt = now;
    }

    AgencyId id() {
        return id;
    }

    AgencySummary summary() {
        return new AgencySummary(id, slug, name, ZoneId.of(zone), Locale.forLanguageTag(locale));
    }
}
