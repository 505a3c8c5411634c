package dev.rapport.content.worth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One part of a score. */
@Schema(name = "RankingFactor", description = "One part of a score, and why it is what it is.")
public record Factor(
        @Schema(examples = "0.71") double value,

        @Schema(examples = "published or reviewed 90 days ago, half-life 180 days")
        String reason) {}
