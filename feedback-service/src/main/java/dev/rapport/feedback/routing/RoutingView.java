package dev.rapport.feedback.routing;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is to answer, by what right, and what the rules would say now.
 *
 * @param routedByRuleId the rule that named the user; null where a person did, or nobody
 * @param asked rules in their order, up to the one that decides; the rules and people of now, not of then
 */
@Schema(name = "RoutingView", description = "Who is to answer, by what right, and what the rules would say now")
record RoutingView(
        RecordId feedbackId,
        @Nullable RecordId owedByUserId,
        @Nullable RecordId routedByRuleId,
        List<RoutingChoice.Asked> asked) {
    RoutingView {
        asked = List.copyOf(asked);
    }
}
