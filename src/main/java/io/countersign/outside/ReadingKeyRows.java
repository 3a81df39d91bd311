package io.countersign.outside;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReadingKeyRows extends Repository<ReadingKey, ReadingKeyId> {

    ReadingKey save(ReadingKey key);

    Optional<ReadingKey> findById(ReadingKeyId id);

    Optional<ReadingKey> findBySecretSha256(byte[] secretSha256);

    List<ReadingKey> findAllByOrderByMadeAtDesc();

    @Modifying
    @Query("""
            update ReadingKey k set k.lastUsedOn = :day
            where k.id = :id and (k.lastUsedOn is null or k.lastUsedOn < :day)""")
    int noteUse(ReadingKeyId id, LocalDate day);
}
