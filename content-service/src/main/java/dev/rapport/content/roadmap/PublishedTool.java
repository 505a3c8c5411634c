package dev.rapport.content.roadmap;

import dev.rapport.content.asset.AssetType;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A published asset as a candidate for one stage.
 *
 * @param sellers how many sellers other than its author used it lately
 * @param overdue whether its review is due
 */
record PublishedTool(
        CycleStage stage,
        RecordId id,
        String name,
        AssetType type,
        @Nullable RecordId versionId,
        Instant publishedAt,
        int sellers,
        boolean overdue) {
    /** Required types first, then what is not due for review, what sellers use, what is new. */
    static final Comparator<PublishedTool> BEST_FIRST = Comparator.comparing(PublishedTool::isRequired)
            .reversed()
            .thenComparing(PublishedTool::overdue)
            .thenComparing(PublishedTool::sellers, Comparator.reverseOrder())
            .thenComparing(PublishedTool::publishedAt, Comparator.reverseOrder())
            .thenComparing(PublishedTool::id);

    boolean isRequired() {
        return StageTools.required(stage).contains(type);
    }
}
