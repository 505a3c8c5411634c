package dev.rapport.feedback.mention;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a mention stands.
 *
 * @param reach people, as last observed; null where nobody knows
 * @param classification null until somebody or a rule has classified it
 * @param decided null until it is decided
 * @param answer null until it is assigned
 * @param drafts oldest first
 * @param followUp null until a day is set
 */
@Schema(name = "MentionView", description = "Where a mention stands, and who speaks about it")
record MentionView(
        RecordId id,
        String source,
        String externalId,
        String url,
        String canonicalUrl,
        String name,
        @Nullable String author,
        String text,
        Instant publishedAt,
        @Nullable Integer reach,
        MentionStatus status,
        @Nullable Classification classification,
        @Nullable Decided decided,
        @Nullable Answer answer,
        List<Draft> drafts,
        @Nullable FollowUp followUp) {
    MentionView {
        drafts = List.copyOf(drafts);
    }

    /**
     * What it claims.
     *
     * @param voice who answers it: TECHNOLOGY, SUPPORT, SALES or MARKETING
     * @param ruleId the rule that spoke; null where a person did
     * @param phrase the words it spoke for
     */
    @Schema(name = "MentionClassification", description = "What a mention claims, and which rule or person says so")
    record Classification(
            ClaimType claimType,
            @Nullable Truth truth,
            String voice,
            @Nullable RecordId ruleId,
            @Nullable String ruleName,
            @Nullable String phrase,
            @Nullable String reason,
            @Nullable RecordId classifiedById,
            Instant at) {}

    @Schema(name = "MentionDecisionView", description = "What is done about a mention, and why")
    record Decided(
            MentionDecision decision,
            @Nullable String reason,
            @Nullable RecordId decidedById,
            @Nullable Instant at) {}

    /** How far the answer is. */
    @Schema(name = "MentionAnswer", description = "How far the answer to a mention is")
    record Answer(
            @Nullable RecordId assigneeId,
            @Nullable Instant assignedAt,
            @Nullable RecordId draftId,
            int draftCount,
            @Nullable RecordId approvedById,
            @Nullable Instant approvedAt,
            @Nullable String answeredAs,
            @Nullable RecordId postedById,
            @Nullable Instant postedAt,
            @Nullable String postedUrl) {}

    @Schema(name = "MentionDraftView", description = "An answer as it was proposed")
    record Draft(RecordId id, int number, String text, RecordId byId, Instant at) {}

    @Schema(name = "MentionFollowUp", description = "When somebody looks what became of the answer, and what it was")
    record FollowUp(
            LocalDate on,
            @Nullable Instant remindedAt,
            @Nullable String outcome,
            @Nullable Instant at) {}
}
