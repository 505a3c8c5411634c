package dev.rapport.lead.merge;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which leads become one.
 *
 * @param duplicateIds the leads that are to live on in the one of the address
 * @param fields for a field, the lead whose value is kept; the surviving lead's where nothing is said
 */
public record MergeRequest(
        @Schema(minItems = 1, maxItems = Merges.MOST_DUPLICATES) @Nullable
        List<String> duplicateIds,

        @Schema(examples = "{\"Phone\": \"00Q000000000042EAA\"}") @Nullable
        Map<String, String> fields) {}
