package dev.rapport.platform.search;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.search.Sosl.FieldGroup;
import dev.rapport.platform.search.Sosl.Returning;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A search given by parameters instead of SOSL.
 *
 * @param q what to find
 * @param in group of fields: ALL, NAME, EMAIL, PHONE or SIDEBAR
 * @param fields shown of every object that says nothing of its own
 * @param sobjects objects to search; all if there are none
 * @param overallLimit greatest number of records in all
 * @param defaultLimit greatest number of records of an object that says nothing of its own
 */
public record ParameterizedSearch(
        @Schema(examples = "Ada") @Nullable String q,
        @Nullable String in,
        @Nullable List<String> fields,
        @Nullable List<SearchedObject> sobjects,
        @Nullable Integer overallLimit,
        @Nullable Integer defaultLimit) {
    /**
     * One object to search.
     *
     * @param where condition as in SOQL
     * @param orderBy order as in SOQL
     */
    public record SearchedObject(
            @Nullable String name,
            @Nullable List<String> fields,
            @Nullable Integer limit,
            @Nullable String where,
            @Nullable String orderBy) {}

    Sosl toSosl() {
        List<SearchedObject> objects = sobjects == null ? List.of() : sobjects;
        Sosl sosl = new Sosl(
                escaped(q),
                group(),
                objects.stream().map(this::returning).toList(),
                overallLimit == null ? Sosl.MOST_RECORDS : Math.clamp(overallLimit, 0, Sosl.MOST_RECORDS));
        return Sosl.parse(sosl.toString());
    }

    private Returning returning(SearchedObject object) {
        List<String> shown = object.fields() != null ? object.fields() : fields != null ? fields : List.of("Id");
        Integer limit = object.limit() != null ? object.limit() : defaultLimit;
        String narrowed = (object.where() == null ? "" : "WHERE " + object.where() + " ")
                + (object.orderBy() == null ? "" : "ORDER BY " + object.orderBy() + " ")
                + (limit == null ? "" : "LIMIT " + limit);
        return new Returning(Objects.requireNonNullElse(object.name(), ""), String.join(", ", shown), narrowed.strip());
    }

    private FieldGroup group() {
        String name = in == null ? "ALL" : in.toUpperCase(Locale.ROOT);
        return Arrays.stream(FieldGroup.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_PARAMETER,
                        "in takes one of " + Arrays.toString(FieldGroup.values()) + ", not '" + in + "'."));
    }

    /** Braces would end what is to be found; brackets, quotes and operators mean the same in both. */
    private static String escaped(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new ApiException(ErrorCode.MALFORMED_SEARCH, "The parameter q is missing: it says what to find.");
        }
        return text.replaceAll("(?<!\\\\)[{}]", "\\\\$0");
    }
}
