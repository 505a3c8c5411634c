package dev.rapport.lead.assignment;

import dev.rapport.lead.assignment.AssignmentChoice.Asked;
import dev.rapport.lead.assignment.AssignmentChoice.Candidate;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose a lead is to be, and why.
 *
 * @param ownerId who has it, or would have it after a dry run
 * @param assignmentRuleId the rule that decided; null where none did
 * @param asked rules in their order, up to the one that decided
 */
@Schema(description = "Whose a lead is to be, and why.")
public record AssignmentView(
        RecordId leadId,
        RecordId previousOwnerId,

        @Schema(description = "Who has it, or would have it after a dry run.")
        RecordId ownerId,

        @Schema(description = "The rule that decided. None: the lead stays where it is, or somebody chose.") @Nullable
        RecordId assignmentRuleId,

        boolean override,
        boolean dryRun,
        List<RuleAnswer> asked) {
    /** What one rule said. */
    @Schema(name = "AssignmentRuleAnswer")
    public record RuleAnswer(
            RecordId assignmentRuleId,
            @Schema(examples = "Energy, north") String name,

            @Schema(description = "Whether the lead meets the criteria.")
            boolean isTrue,

            @Schema(description = "Why the rule cannot be asked any more.") @Nullable
            String problem,

            @Schema(description = "Whose turn is next first.")
            List<MemberAnswer> members) {}

    /** What there is to say of one member. */
    @Schema(name = "AssignmentMemberAnswer")
    public record MemberAnswer(
            RecordId userId,
            @Schema(examples = "17") long openLeads,

            @Schema(examples = "20", description = "No limit where there is none.") @Nullable
            Integer capacity,

            @Schema(description = "False of somebody who has left, too.")
            boolean hasRoom,

            @Nullable Instant lastAssignedDate) {}

    static AssignmentView of(RecordId lead, RecordId owner, AssignmentChoice choice, boolean dryRun) {
        AssignmentMember member = choice.member();
        return new AssignmentView(
                lead,
                owner,
                member == null ? owner : member.user(),
                member == null ? null : member.rule(),
                false,
                dryRun,
                choice.asked().stream().map(AssignmentView::answer).toList());
    }

    private static RuleAnswer answer(Asked asked) {
        return new RuleAnswer(
                asked.rule().id(),
                asked.rule().name(),
                asked.isTrue(),
                asked.problem(),
                asked.members().stream().map(AssignmentView::answer).toList());
    }

    private static MemberAnswer answer(Candidate candidate) {
        AssignmentMember member = candidate.member();
        return new MemberAnswer(
                member.user(), candidate.openLeads(), member.capacity(), candidate.hasRoom(), member.lastAssignedDate);
    }
}
