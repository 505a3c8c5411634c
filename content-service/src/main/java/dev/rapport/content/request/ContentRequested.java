package dev.rapport.content.request;

import dev.rapport.content.asset.AssetType;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sales asks for content, and somebody is known to benefit.
 *
 * @param assetType null for any
 */
record ContentRequested(
        RecordId requestId, String name, @Nullable AssetType assetType, CycleStage stage, RecordId byUserId, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return requestId;
    }
}
