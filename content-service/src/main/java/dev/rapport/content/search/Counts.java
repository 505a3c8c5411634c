package dev.rapport.content.search;

import dev.rapport.content.search.FacetView.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many assets match in all, and by the values of the facets. */
record Counts(long total, List<FacetView> facets) {
    Counts {
        facets = List.copyOf(facets);
    }

    /** Takes the rows of the database one by one. */
    static final class Builder {
        private final Map<Facet, List<Value>> values = new EnumMap<>(Facet.class);
        private final Map<Facet, Long> distinct = new EnumMap<>(Facet.class);
        private long total;

        /** @param facet null in the row that holds the total */
        void take(@Nullable String facet, @Nullable String value, long assets, long distinctValues) {
            if (facet == null || value == null) {
                total = assets;
                return;
            }
            Facet known = Facet.find(facet).orElseThrow();
            values.computeIfAbsent(known, _ -> new ArrayList<>()).add(new Value(known.shown(value), assets));
            distinct.put(known, distinctValues);
        }

        /** All facets in their order, also those without values. */
        Counts build() {
            List<FacetView> facets = Arrays.stream(Facet.values())
                    .map(facet -> new FacetView(
                            facet.parameter(), distinct.getOrDefault(facet, 0L), values.getOrDefault(facet, List.of())))
                    .toList();
            return new Counts(total, facets);
        }
    }
}
