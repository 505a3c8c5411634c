package dev.rapport.content.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many assets there are of each value, among those that match everything but what is chosen in this facet.
 *
 * @param facet name of the parameter that chooses in it
 * @param distinctValues how many values there are, also of those that are not told
 * @param values the most frequent first
 */
@Schema(
        name = "AssetFacet",
        description =
                "How many assets have each value, among those that match all that is asked but for what is chosen in"
                        + " this facet. The 100 most frequent values and those chosen; assets without a value are not counted.")
record FacetView(@Schema(examples = "type") String facet, long distinctValues, List<Value> values) {
    FacetView {
        values = List.copyOf(values);
    }

    /** One of them; of several spellings in different case, the first of the alphabet. */
    @Schema(name = "AssetFacetValue", description = "A value and how many assets have it")
    record Value(@Schema(examples = "BATTLECARD") String value, long assets) {}
}
