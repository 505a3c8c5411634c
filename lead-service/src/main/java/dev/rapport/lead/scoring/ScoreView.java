package dev.rapport.lead.scoring;

import dev.rapport.lead.scoring.Engagement.Counted;
import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead has its score.
 *
 * @param score fit plus engagement
 * @param rules all active ones, those that give nothing as well
 */
@Schema(description = "Why a lead has its score.")
public record ScoreView(
        RecordId leadId,

        @Schema(examples = "42", description = "fit plus engagement")
        int score,

        @Schema(examples = "30") int fit,

        @Schema(examples = "12", description = "What the ENGAGEMENT rules give together, rounded.")
        int engagement,

        Instant asOf,

        @Schema(description = "Score of the lead's record, from the last job.") @Nullable
        Integer storedScore,

        @Nullable Instant storedAt,
        List<RuleScore> rules) {
    private static final int MOST_TOUCHES = 200;

    /**
     * What one rule gives.
     *
     * @param counted how many touches gave points
     */
    @Schema(name = "ScoreOfRule")
    public record RuleScore(
            RecordId ruleId,
            String name,
            RuleKind kind,

            @Schema(examples = "12.34", description = "As they count now, after caps and decay.")
            BigDecimal points,

            @Schema(description = "How many touches gave points.")
            int counted,

            @Schema(description = "The latest 200 of them, the latest first.")
            List<TouchScore> touches,

            @Schema(description = "Why the rule cannot be applied any more.") @Nullable
            String problem) {}

    /** What one touch gives. */
    @Schema(name = "ScoreOfTouch")
    public record TouchScore(
            RecordId touchId,
            Instant occurredAt,

            @Schema(examples = "5", description = "Within the cap of its window.")
            int points,

            @Schema(examples = "3.54", description = "What is left of them by now.")
            BigDecimal worth) {}

    static RuleScore rule(ScoreCard.Entry entry) {
        List<TouchScore> touches = entry.touches().reversed().stream()
                .limit(MOST_TOUCHES)
                .map(ScoreView::touch)
                .toList();
        return new RuleScore(
                entry.rule().id(),
                entry.rule().name(),
                entry.rule().kind(),
                entry.points(),
                entry.touches().size(),
                touches,
                entry.problem());
    }

    private static TouchScore touch(Counted counted) {
        return new TouchScore(counted.touch().touch(), counted.touch().at(), counted.points(), counted.worth());
    }
}
