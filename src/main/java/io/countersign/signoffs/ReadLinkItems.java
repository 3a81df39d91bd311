package io.countersign.signoffs;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReadLinkItems extends Repository<ReadLinkItem, UUID> {

    ReadLinkItem save(ReadLinkItem item);

    List<ReadLinkItem> findByTokenSha256(byte[] tokenSha256);
}
