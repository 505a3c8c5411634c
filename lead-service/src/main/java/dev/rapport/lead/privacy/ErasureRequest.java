package dev.rapport.lead.privacy;

import dev.rapport.platform.rest.Demand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a person is to be erased. Both texts are kept: they must not name the person.
 *
 * @param reference the number of the case
 */
public record ErasureRequest(
        @Schema(required = true, minLength = 1, maxLength = Erasure.TEXT_LENGTH, examples = "Article 17 GDPR") @Nullable
        String reason,

        @Schema(maxLength = Erasure.TEXT_LENGTH, examples = "CASE-4711") @Nullable
        String reference) {

    /** What was asked for, once it is found to be whole. */
    record Asked(String reason, @Nullable String reference) {}

    Asked asked() {
        String given = Demand.text(Demand.property(reason, "reason"), "reason", Erasure.TEXT_LENGTH);
        return new Asked(
                Demand.property(given, "reason"),
                reference == null ? null : Demand.text(reference, "reference", Erasure.TEXT_LENGTH));
    }
}
