package dev.rapport.feedback.advice;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of advice.
 *
 * @param lookBackOn the first day on which it can be looked back on; null while it can be decided
 */
@Schema(name = "AdviceView", description = "What marketing advised, and what became of it")
record AdviceView(
        RecordId id,
        String name,
        String recommendation,
        String evidence,
        RecordId fromUserId,
        RecordId toUserId,
        LocalDate decideBy,
        AdviceStatus status,
        @Nullable AdviceDecision decision,
        @Nullable String decisionReason,
        @Nullable RecordId decidedById,
        @Nullable Instant decidedAt,
        @Nullable LocalDate lookBackOn,
        @Nullable Hindsight hindsight,
        @Nullable String outcome,
        @Nullable Instant lookedBackAt) {}
