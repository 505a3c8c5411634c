package dev.rapport.lead.scoring;

import dev.rapport.lead.scoring.Engagement.Counted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead's score, put together from what each rule gives. */
record ScoreCard(List<Entry> entries) {
    ScoreCard {
        entries = List.copyOf(entries);
    }

    /**
     * What one rule gives.
     *
     * @param points as they count now
     * @param touches that gave them, of an ENGAGEMENT rule
     * @param problem why the rule cannot be applied and gives nothing
     */
    record Entry(
            ScoreRule rule,
            BigDecimal points,
            List<Counted> touches,
            @Nullable String problem) {
        static Entry fit(ScoreRule rule, boolean isTrue) {
            return new Entry(rule, BigDecimal.valueOf(isTrue ? rule.points() : 0), List.of(), null);
        }

        static Entry engagement(ScoreRule rule, List<Counted> touches) {
            BigDecimal points = touches.stream().map(Counted::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Entry(rule, points, touches, null);
        }

        static Entry broken(ScoreRule rule, String problem) {
            return new Entry(rule, BigDecimal.ZERO, List.of(), problem);
        }
    }

    int fit() {
        return rounded(RuleKind.FIT);
    }

    int engagement() {
        return rounded(RuleKind.ENGAGEMENT);
    }

    int total() {
        return fit() + engagement();
    }

    private int rounded(RuleKind kind) {
        return entries.stream()
                .filter(entry -> entry.rule().kind() == kind)
                .map(Entry::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
