package dev.rapport.platform.custom;

import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a definition must be, of itself and as the successor of another. All that is wrong is told together. */
final class DefinitionRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z](_?[A-Za-z0-9])*__c");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST_NAME = 43;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_HELP = 510;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_VALUES = 1000;
    private static final int LONGEST_VALUE = 255;

    private final List<ApiError> errors = new ArrayList<>();

    private DefinitionRules() {}

    /** @throws ApiException with an error for each property that is wrong */
    static void check(CustomFieldDefinition definition) {
        DefinitionRules rules = new DefinitionRules();
        rules.names(definition);
        if (definition.type() == null) {
            rules.errors.add(new ApiError(
                    "The body must have a value for \"type\".", ErrorCode.REQUIRED_FIELD_MISSING, List.of("type")));
        } else {
            rules.sizes(definition, definition.type());
            rules.values(definition, definition.type());
            rules.promises(definition, definition.type());
        }
        rules.conclude();
    }

    /** What records rely on stays: the name, the type, the digits, what is unique; texts may become longer. */
    static void checkChange(CustomFieldDefinition before, CustomFieldDefinition after) {
        DefinitionRules rules = new DefinitionRules();
        rules.demandSame(before.name(), after.name(), "name");
        rules.demandSame(before.type(), after.type(), "type");
        rules.demandSame(before.precision(), after.precision(), "precision");
        rules.demandSame(before.scale(), after.scale(), "scale");
        rules.demandSame(before.unique(), after.unique(), "unique");
        rules.demandSame(before.externalId(), after.externalId(), "externalId");
        boolean shorter = after.length() == null
                ? before.length() != null
                : before.length() != null && after.length() < before.length();
        rules.demand(!shorter, "length", "may only become greater: records may have longer values");
        rules.conclude();
    }

    private void names(CustomFieldDefinition definition) {
        String name = definition.name() == null ? "" : definition.name();
        demand(
                name.length() <= LONGEST_NAME && NAME.matcher(name).matches(),
                "name",
                "must be letters, digits and single underscores, begin with a letter and end in __c, like Score__c; at"
                        + " most 40 characters before __c");
        demand(definition.label() != null && !definition.label().isBlank(), "label", "must not be empty");
        text(definition.label(), "label", LONGEST_LABEL);
        demand(
                definition.label() == null
                        || !CONTROL.matcher(definition.label()).find(),
                "label",
                "must have no control characters");
        text(definition.description(), "description", LONGEST_DESCRIPTION);
        text(definition.helpText(), "helpText", LONGEST_HELP);
    }

    private void sizes(CustomFieldDefinition definition, CustomFieldType type) {
        if (type.hasLength()) {
            within(definition.length(), 1, type.longest(), "length");
        } else {
            demand(definition.length() == null, "length", "is not for fields of the type " + type.wireName());
        }
        if (type.fieldType().isNumber()) {
            within(definition.precision(), 1, MOST_DIGITS, "precision");
            int digits = definition.precision() == null ? MOST_DIGITS : definition.precision();
            within(definition.scale(), 0, Math.min(digits, MOST_DIGITS), "scale");
        } else {
            demand(definition.precision() == null, "precision", "is for numbers only");
            demand(definition.scale() == null, "scale", "is for numbers only");
        }
    }

    private void values(CustomFieldDefinition definition, CustomFieldType type) {
        List<String> values = definition.values() == null ? List.of() : definition.values();
        if (!type.isPicklist()) {
            demand(values.isEmpty(), "values", "are for picklists only");
            demand(!definition.restricted(), "restricted", "is for picklists only");
            return;
        }
        demand(
                !values.isEmpty() && values.size() <= MOST_VALUES,
                "values",
                "must be at least one and at most " + MOST_VALUES);
        Set<String> seen = new HashSet<>();
        for (String value : values) {
            boolean sound = value != null
                    && !value.isBlank()
                    && value.strip().equals(value)
                    && value.length() <= LONGEST_VALUE
                    && !CONTROL.matcher(value).find()
                    && !value.contains(";");
            if (!sound) {
                demand(
                        false,
                        "values",
                        "must each have 1 to " + LONGEST_VALUE
                                + " characters, no blanks around them, no control characters and no semicolon");
                return;
            }
            if (!seen.add(value.toLowerCase(Locale.ROOT))) {
                demand(false, "values", "must differ by more than the case of letters");
                return;
            }
        }
    }

    private void promises(CustomFieldDefinition definition, CustomFieldType type) {
        demand(
                !definition.identifies() || type.canBeUnique(),
                definition.externalId() ? "externalId" : "unique",
                "is for the types Text, Email and Number");
        demand(
                !definition.required() || type != CustomFieldType.CHECKBOX,
                "required",
                "means nothing for a checkbox, which always has a value");
        demand(
                !definition.identifies() || definition.defaultValue() == null,
                "defaultValue",
                "would be the same for all records, and the field is to be unique");
    }

    private void within(@Nullable Integer said, int least, int most, String property) {
        demand(said == null || (said >= least && said <= most), property, "must be from " + least + " to " + most);
    }

    private void text(@Nullable String text, String property, int longest) {
        demand(
                text == null || (text.codePointCount(0, text.length()) <= longest && text.indexOf('\0') < 0),
                property,
                "must have at most " + longest + " characters, and no NUL among them");
    }

    private void demandSame(@Nullable Object before, @Nullable Object after, String property) {
        if (!Objects.equals(before, after)) {
            errors.add(new ApiError(
                    "\"" + property + "\" cannot be changed: records rely on it. Add another field instead.",
                    ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE,
                    List.of(property)));
        }
    }

    private void demand(boolean holds, String property, String otherwise) {
        if (!holds) {
            errors.add(new ApiError(
                    "\"" + property + "\" " + otherwise + ".", ErrorCode.INVALID_PARAMETER, List.of(property)));
        }
    }

    private void conclude() {
        if (!errors.isEmpty()) {
            throw new ApiException(errors);
        }
    }
}
