package dev.rapport.content.request;

import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What waits for work, in its order.
 *
 * @param waiting how many there are in all
 * @param stageValues what help at each stage is worth
 */
@Schema(name = "ContentRequestQueue", description = "Requests that wait for work, in their order")
record QueueView(long waiting, Map<CycleStage, Integer> stageValues, List<Entry> requests) {
    QueueView {
        stageValues = Map.copyOf(stageValues);
        requests = List.copyOf(requests);
    }

    /**
     * One that waits.
     *
     * @param score beneficiaries × stageValue
     * @param override who put it first and why; null if nobody did
     */
    @Schema(name = "QueuedRequest", description = "A request that waits for work")
    record Entry(
            int position,

            @Schema(examples = "a1A000000000001EAA") RecordId requestId,

            String name,
            RequestStatus status,
            CycleStage stage,
            int sellers,
            int deals,

            @Schema(description = "What help at its stage is worth")
            int stageValue,

            @Schema(description = "(sellers + deals) × stageValue")
            int score,

            Instant receivedAt,
            long waitingDays,
            @Nullable OverrideView override) {}
}
