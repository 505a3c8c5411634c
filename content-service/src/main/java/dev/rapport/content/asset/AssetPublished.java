package dev.rapport.content.asset;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset is there for everybody to use.
 *
 * @param versionId its newest version, null for an asset without a file
 */
public record AssetPublished(
        RecordId assetId,
        String name,
        @JsonProperty("type") AssetType assetType,
        AssetScope scope,
        List<String> stages,
        List<String> personas,
        @Nullable RecordId versionId,
        RecordId ownerId,
        Instant at)
        implements DomainEvent {
    public AssetPublished {
        stages = List.copyOf(stages);
        personas = List.copyOf(personas);
    }

    @Override
    public RecordId subject() {
        return assetId;
    }
}
