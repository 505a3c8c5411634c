package dev.rapport.content.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a seller stands, as far as it is known.
 *
 * @param stage of the lead's cycle
 */
record Situation(
        @Nullable String stage,
        @Nullable String persona,
        @Nullable String industry,
        @Nullable String competitor) {
    private static final int STAGE = 3;
    private static final int COMPETITOR = 2;
    private static final int PERSONA = 2;
    private static final int INDUSTRY = 1;

    /**
     * How well a play fits.
     *
     * @param score 3 for the stage, 2 for competitor and persona each, 1 for the industry: at most 8
     */
    record Fit(int score, List<String> reasons) {
        Fit {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nothing if the play is for another situation; what is not known of this one speaks neither for nor against. */
    Optional<Fit> fit(Conditions play) {
        List<Part> parts = List.of(
                Part.of("stage", stage, play.stages(), STAGE),
                Part.of("competitor", competitor, play.competitors(), COMPETITOR),
                Part.of("persona", persona, play.personas(), PERSONA),
                Part.of("industry", industry, play.industries(), INDUSTRY));
        if (parts.stream().anyMatch(Part::contradicts)) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        parts.forEach(part -> part.reason().ifPresent(reasons::add));
        if (reasons.isEmpty()) {
            reasons.add("for every situation");
        }
        return Optional.of(new Fit(parts.stream().mapToInt(Part::score).sum(), reasons));
    }

    /** One condition beside what is known of it. */
    private record Part(String name, @Nullable String known, List<String> wanted, int weight) {
        static Part of(String name, @Nullable String known, List<String> wanted, int weight) {
            return new Part(name, known, wanted, weight);
        }

        boolean isMet() {
            return wanted.stream().anyMatch(value -> value.equalsIgnoreCase(known));
        }

        boolean contradicts() {
            return known != null && !wanted.isEmpty() && !isMet();
        }

        int score() {
            return isMet() ? weight : 0;
        }

        Optional<String> reason() {
            if (wanted.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    known == null
                            ? "find out the " + name + " first: it is for " + String.join(", ", wanted)
                            : "for the " + name + " " + known);
        }
    }
}
