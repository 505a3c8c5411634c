package dev.rapport.content.play;

import dev.rapport.content.asset.AssetStatus;
import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks at the assets that steps work with. */
@ApplicationScoped
class StepAssets {
    private final ContentAssetRepository assets;

    StepAssets(ContentAssetRepository assets) {
        this.assets = assets;
    }

    /** The assets of these steps that can be used now, by id. */
    Map<RecordId, ContentAsset> usable(Collection<SalesPlayStep> steps) {
        List<Long> ids = steps.stream()
                .map(SalesPlayStep::asset)
                .filter(Objects::nonNull)
                .map(RecordId::value)
                .distinct()
                .toList();
        return assets.list("id in ?1 and status = ?2 and isDeleted = false", ids, AssetStatus.PUBLISHED).stream()
                .collect(Collectors.toMap(ContentAsset::id, Function.identity()));
    }

    /** Refuses with all steps whose asset cannot be used. */
    void requireUsable(Collection<SalesPlayStep> steps) {
        Map<RecordId, ContentAsset> usable = usable(steps);
        List<String> missing = steps.stream()
                .filter(step -> step.asset() != null && !usable.containsKey(step.asset()))
                .map(step -> step.position() + " (" + step.name() + ", " + step.asset() + ")")
                .toList();
        if (!missing.isEmpty()) {
            throw new ApiException(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                    "A play is published with published assets. Those of these steps are not: "
                            + String.join(", ", missing) + ".",
                    "ContentAssetId");
        }
    }

    void requireExisting(SalesPlayStep step) {
        RecordId asset = step.asset();
        if (asset != null && assets.find(asset).isEmpty()) {
            throw new ApiException(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                    "ContentAssetId: invalid cross reference id: " + asset + " is no asset.",
                    "ContentAssetId");
        }
    }
}
