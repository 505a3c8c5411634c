package dev.rapport.content.search;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What callers chose in the facets: one of the values of each facet that is named. */
record Choice(Map<Facet, List<String>> values) {
    private static final int MOST_VALUES = 50;

    Choice {
        values = Map.copyOf(values);
    }

    /**
     * Takes the parameters of an address; refuses those that nobody knows, since to leave one out would find too much.
     *
     * @param others the parameters that are no facets
     */
    static Choice parse(Map<String, List<String>> parameters, Set<String> others) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        parameters.forEach((name, given) -> {
            if (!others.contains(name)) {
                Facet facet = Facet.find(name).orElseThrow(() -> unknown(name, others));
                chosen.put(facet, values(facet, given));
            }
        });
        return new Choice(chosen);
    }

    private static List<String> values(Facet facet, List<String> given) {
        if (given.size() > MOST_VALUES) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED,
                    facet.parameter() + " takes at most " + MOST_VALUES + " values, not " + given.size() + ".",
                    facet.parameter());
        }
        return given.stream().map(facet::parse).distinct().toList();
    }

    private static ApiException unknown(String name, Set<String> others) {
        List<String> known = Stream.concat(
                        others.stream().sorted(), Arrays.stream(Facet.values()).map(Facet::parameter))
                .toList();
        return new ApiException(
                ErrorCode.INVALID_PARAMETER,
                "There is no parameter '" + name + "'." + NearestName.hint(name, known) + " Known: "
                        + String.join(", ", known) + ".",
                name);
    }

    /** By the names of the facets, as the database takes it. */
    Map<String, List<String>> byName() {
        return values.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().parameter(), Map.Entry::getValue));
    }
}
