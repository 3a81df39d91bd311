package io.countersign.agencies;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A version of a house sheet as somebody wrote it; it is never changed, only followed. */
@Entity
@Table(name = "house_sheet")
class HouseVersion extends ClientRow {

    @Id
    private UUID id;

    @Column(updatable = false)
    private int number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id", updatable = false))
    private MemberId author;

    @Column(updatable = false)
    private String sound;

    @Column(name = "never_say", updatable = false)
    private String neverSay;

    @Column(updatable = false)
    private String hashtags;

    @Column(updatable = false)
    private String hours;

    @Column(updatable = false)
    private String signers;

    @Column(name = "by_name", updatable = false)
    private boolean byName;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    protected HouseVersion() {}

    HouseVersion(ClientId client, int number, HouseRules rules, MemberId author, Instant now) {
        super(client);
        this.id = UUID.randomUUID();
        this.number = number;
        this.author = author;
        this.sound = rules.sound();
        this.neverSay = rules.neverSay();
        this.hashtags = rules.hashtags();
        this.hours = rules.hours();
        this.signers = rules.signers();
        this.byName = rules.byName();
        this.writtenAt = now;
    }

    HouseSheet sheet() {
        return new HouseSheet(
                number, new HouseRules(sound, neverSay, hashtags, hours, signers, byName), author, writtenAt);
    }
}
