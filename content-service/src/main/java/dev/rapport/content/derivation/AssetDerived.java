package dev.rapport.content.derivation;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/**
 * Sales has made a version of a published asset for one account.
 */
record AssetDerived(RecordId derivationId, RecordId assetId, RecordId accountId, RecordId ownerId, Instant at)
        implements DomainEvent {

    @Override
    public RecordId subject() {
        return derivationId;
    }
}
