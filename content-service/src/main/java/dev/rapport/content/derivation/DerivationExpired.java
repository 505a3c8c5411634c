package dev.rapport.content.derivation;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/**
 * The master of a derivation is not published any more, and so neither is the derivation.
 */
record DerivationExpired(RecordId derivationId, RecordId assetId, RecordId accountId, RecordId ownerId, Instant at)
        implements DomainEvent {

    @Override
    public RecordId subject() {
        return derivationId;
    }
}
