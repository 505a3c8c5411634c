package dev.rapport.content.match;

import dev.rapport.platform.id.RecordId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published asset and how well it fits.
 *
 * @param score 3 for the type, 3 for the share of the stages, 2 for that of the personas, 2 for that of the words: at most 10
 */
@Schema(name = "AssetMatch", description = "A published asset and how well it fits what is wanted")
public record Match(
        @Schema(examples = "a10000000000001AAA") RecordId assetId,

        @Schema(examples = "Fleet savings battlecard") String name,

        @Schema(examples = "BATTLECARD") String type,

        @Schema(examples = "8.5", description = "3 for the type, 3 for stages, 2 for personas, 2 for words: at most 10")
        double score,

        List<String> reasons) {
    public Match {
        reasons = List.copyOf(reasons);
    }

    /** The parts of a fit, as they are found. */
    record Fit(boolean type, List<String> stages, List<String> personas, List<String> words) {
        List<String> reasons(String assetType) {
            List<String> reasons = new ArrayList<>();
            if (type) {
                reasons.add("is a " + assetType);
            }
            tell(reasons, "made for ", stages);
            tell(reasons, "speaks to ", personas);
            tell(reasons, "has the words ", words);
            return reasons;
        }

        private static void tell(List<String> reasons, String how, List<String> values) {
            if (!values.isEmpty()) {
                reasons.add(how + String.join(", ", values));
            }
        }
    }
}
