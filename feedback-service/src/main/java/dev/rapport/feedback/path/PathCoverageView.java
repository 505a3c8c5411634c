package dev.rapport.feedback.path;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much of what the next three years are to bring is expected of paths.
 *
 * @param value numerator over denominator, null without targets
 * @param numerator sum of the coverages
 * @param denominator quarters that have a target
 * @param interval null: an expectation is no sample
 * @param from first quarter
 * @param to last quarter, inclusive
 */
@Schema(description = "How much of what the next three years are to bring is expected of paths.")
public record PathCoverageView(
        @Schema(examples = PathCoverage.ID) String id,
        @Nullable Double value,
        double numerator,
        int denominator,

        @Schema(description = "None: an expectation is no sample.") @Nullable
        Object interval,

        Instant asOf,
        @Schema(examples = "2027-Q1") String from,
        @Schema(examples = "2029-Q4") String to,
        int definitionVersion,
        int withoutTarget,
        int horizonLength) {}
