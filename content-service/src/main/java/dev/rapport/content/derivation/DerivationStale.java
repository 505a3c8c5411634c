package dev.rapport.content.derivation;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/**
 * The master of a derivation has moved on: its owner should look at it. Told once, until it is refreshed.
 */
record DerivationStale(
        RecordId derivationId, RecordId assetId, RecordId accountId, RecordId ownerId, StaleCause cause, Instant at)
        implements DomainEvent {

    @Override
    public RecordId subject() {
        return derivationId;
    }
}
