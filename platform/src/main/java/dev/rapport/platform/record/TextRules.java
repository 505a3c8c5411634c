package dev.rapport.platform.record;

import static java.util.stream.Collectors.joining;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.rest.TextFlaw;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text must be for its field: length, form of an e-mail address, one of a picklist's values. */
final class TextRules {
    /** One @, something on either side, a dot in the domain; whether the mailbox exists no pattern can tell. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>\"]{1,64}@[A-Za-z0-9\\u0080-\\uFFFF-]+(\\.[A-Za-z0-9\\u0080-\\uFFFF-]+)+");

    private static final int SHOWN = 60;

    private TextRules() {}

    static @Nullable Object check(BoundField bound, String given) {
        Field field = bound.field();
        String text = field.type() == FieldType.TEXTAREA ? given : given.strip();
        TextFlaw.of(text).ifPresent(flaw -> {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION, field.label() + ": the value " + flaw, field.name());
        });
        if (text.codePointCount(0, text.length()) > field.length()) {
            throw new ApiException(
                    ErrorCode.STRING_TOO_LONG,
                    field.label() + ": data value too large: " + shortened(text) + " (max length=" + field.length()
                            + ", given=" + text.codePointCount(0, text.length()) + ")",
                    field.name());
        }
        if (field.type() == FieldType.EMAIL && !EMAIL.matcher(text).matches()) {
            throw new ApiException(
                    ErrorCode.INVALID_EMAIL_ADDRESS,
                    field.label() + ": invalid email address: " + shortened(text),
                    field.name());
        }
        return switch (field.type()) {
            case PICKLIST -> picklistValue(bound, text);
            case MULTIPICKLIST -> picklistValues(bound, text);
            default -> text;
        };
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** Each value once, in the order given, with nothing but semicolons between. */
    private static @Nullable String picklistValues(BoundField bound, String text) {
        String values = Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> (String) picklistValue(bound, value))
                .distinct()
                .collect(joining(";"));
        return values.isEmpty() ? null : values;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum field's Java type is an enum
    private static Object picklistValue(BoundField bound, String text) {
        Field field = bound.field();
        List<String> values = field.values();
        String known = values.stream()
                .filter(value -> value.equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
        if (known == null && field.is(Trait.RESTRICTED)) {
            throw new ApiException(
                    ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                    field.label() + ": bad value for restricted picklist field: " + shortened(text) + ". Allowed: "
                            + String.join(", ", values),
                    field.name());
        }
        if (bound.javaType().isEnum()) {
            return Enum.valueOf((Class) bound.javaType(), text.toUpperCase(Locale.ROOT));
        }
        return known == null ? text : known;
    }
}
