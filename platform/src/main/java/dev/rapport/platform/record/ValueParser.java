package dev.rapport.platform.record;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.time.DateTimes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON values to the entity's types. Numbers and booleans may come as text, as CSV and old clients send them; an empty
 * text is no value.
 */
final class ValueParser {
    private static final int LONGEST_NUMBER = StreamReadConstraints.DEFAULT_MAX_NUM_LEN;

    private ValueParser() {}

    /** @throws ApiException with one error that names the field */
    static @Nullable Object parse(BoundField bound, JsonNode given) {
        Field field = bound.field();
        boolean empty =
                given.isNull() || (given.isTextual() && given.textValue().isBlank());
        if (empty) {
            return null;
        }
        if (given.isContainerNode()) {
            throw wrongType(field, given, "a single value");
        }
        String text = given.asText();
        return switch (field.type()) {
            case STRING, EMAIL, PHONE, URL, TEXTAREA, PICKLIST, MULTIPICKLIST ->
                TextRules.check(bound, requireText(field, given));
            case ID, REFERENCE -> reference(field, requireText(field, given));
            case BOOLEAN -> bool(field, given, text);
            case INT -> whole(field, given, text);
            case DOUBLE, CURRENCY, PERCENT -> number(field, given, text);
            case DATE -> date(field, given, text);
            case DATETIME -> instant(field, given, text);
            case BASE64 -> throw wrongType(field, given, "content sent by its own call");
        };
    }

    /** Equality of stored values: numbers by value, whatever their scale. */
    static boolean same(@Nullable Object a, @Nullable Object b) {
        return (a instanceof BigDecimal x && b instanceof BigDecimal y) ? x.compareTo(y) == 0 : Objects.equals(a, b);
    }

    private static String requireText(Field field, JsonNode given) {
        if (!given.isTextual()) {
            throw wrongType(field, given, "a text");
        }
        return given.textValue();
    }

    private static Long reference(Field field, String text) {
        try {
            return RecordId.parse(text).value();
        } catch (ApiException e) {
            throw new ApiException(
                    e.code() == ErrorCode.NOT_FOUND ? ErrorCode.INVALID_CROSS_REFERENCE_KEY : e.code(),
                    field.label() + ": " + e.errors().getFirst().message(),
                    field.name());
        }
    }

    private static Boolean bool(Field field, JsonNode given, String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return text.equalsIgnoreCase("true");
        }
        throw wrongType(field, given, "true or false");
    }

    private static int whole(Field field, JsonNode given, String text) {
        BigDecimal value = number(field, given, text);
        try {
            return value.intValueExact();
        } catch (ArithmeticException e) {
            throw outside(field, "whole numbers from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE + ".");
        }
    }

    private static BigDecimal number(Field field, JsonNode given, String text) {
        BigDecimal value = decimal(given, text);
        if (value == null) {
            throw wrongType(field, given, "a number");
        }
        if (field.scale() == 0
                && value.scale() > 0
                && value.stripTrailingZeros().scale() > 0) {
            throw wrongType(field, given, "a whole number");
        }
        // Compared by exponent first: neither 1e999999999 nor 1e-999999999 must be written out.
        if (isTooLarge(field, value)) {
            throw outside(field, digitsBeforeThePoint(field));
        }
        if ((long) value.precision() - value.scale() < -field.scale()) {
            return BigDecimal.ZERO.setScale(field.scale());
        }
        BigDecimal rounded = value.setScale(field.scale(), RoundingMode.HALF_UP);
        if (isTooLarge(field, rounded)) {
            throw outside(field, digitsBeforeThePoint(field));
        }
        return rounded;
    }

    /** Null if it is none. As many characters as the reader of JSON takes: reading takes the square of their number. */
    private static @Nullable BigDecimal decimal(JsonNode given, String text) {
        if (given.isNumber()) {
            return given.decimalValue();
        }
        if (given.isBoolean() || text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isTooLarge(Field field, BigDecimal value) {
        return value.signum() != 0 && (long) value.precision() - value.scale() > field.digits() - field.scale();
    }

    private static String digitsBeforeThePoint(Field field) {
        return "at most " + (field.digits() - field.scale()) + " digits before the point.";
    }

    private static ApiException outside(Field field, String range) {
        return new ApiException(
                ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                field.label() + ": value outside of valid range: " + range,
                field.name());
    }

    private static LocalDate date(Field field, JsonNode given, String text) {
        try {
            return requireYear(
                    LocalDate.parse(text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text));
        } catch (DateTimeException e) {
            throw wrongType(field, given, "a date like 2026-01-31");
        }
    }

    private static Instant instant(Field field, JsonNode given, String text) {
        try {
            Instant value = DateTimes.parse(text);
            requireYear(LocalDate.ofInstant(value, ZoneOffset.UTC));
            return value;
        } catch (DateTimeException e) {
            throw wrongType(field, given, "a date and time like 2026-01-31T09:30:00.000Z");
        }
    }

    /** Years that Salesforce and every client can express. */
    private static LocalDate requireYear(LocalDate date) {
        if (date.getYear() < 1700 || date.getYear() > 4000) {
            throw new DateTimeException("year outside 1700 to 4000");
        }
        return date;
    }

    private static ApiException wrongType(Field field, JsonNode given, String wanted) {
        String shown = given.isContainerNode() ? "a structure" : "'" + TextRules.shortened(given.asText()) + "'";
        return new ApiException(
                ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                field.label() + ": value not of required type: " + shown + " is not " + wanted + ".",
                field.name());
    }
}
