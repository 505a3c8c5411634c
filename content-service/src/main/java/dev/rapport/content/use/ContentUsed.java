package dev.rapport.content.use;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody used an asset, perhaps for a lead or an opportunity. */
public record ContentUsed(
        RecordId useId,
        RecordId assetId,
        String assetName,
        @Nullable RecordId versionId,
        @Nullable RecordId leadId,
        @Nullable RecordId opportunityId,
        RecordId byUserId,
        @JsonProperty("channel") UseChannel useChannel,
        Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return useId;
    }
}
