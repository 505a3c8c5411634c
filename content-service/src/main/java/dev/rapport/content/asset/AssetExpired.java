package dev.rapport.content.asset;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** An asset's time is over: nobody should use it any more. */
public record AssetExpired(RecordId assetId, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return assetId;
    }
}
