package dev.rapport.feedback.routing;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about feedback.
 *
 * @param asked rules in their order, up to the one that decides
 */
record RoutingChoice(List<Asked> asked) {
    RoutingChoice {
        asked = List.copyOf(asked);
    }

    /**
     * One rule that was asked.
     *
     * @param userId whom it finds; null where it is not true of the feedback, or finds nobody
     * @param problem why it could not be asked, or found nobody
     */
    @Schema(name = "AskedRoutingRule", description = "One rule that was asked")
    record Asked(
            RecordId ruleId,
            String name,
            boolean isTrue,
            @Nullable RecordId userId,
            @Nullable String problem) {}
}
