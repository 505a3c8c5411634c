package dev.rapport.platform.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.time.DateTimes;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Stored values to JSON, the same for records, query rows and change events. */
public final class ValueWriter {
    private ValueWriter() {}

    /** The value of a result column in the Java type that {@link #write} takes. */
    public static @Nullable Object read(ResultSet row, int column, FieldType type) throws SQLException {
        return switch (type) {
            case DATETIME -> {
                OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
                yield value == null ? null : value.toInstant();
            }
            case DATE -> row.getObject(column, LocalDate.class);
            case STRING, TEXTAREA, EMAIL, PHONE, URL, PICKLIST, MULTIPICKLIST -> row.getString(column);
            case INT -> whole(row, column);
            // Sums of whole numbers come as such.
            case DOUBLE, CURRENCY, PERCENT -> row.getBigDecimal(column);
            default -> row.getObject(column);
        };
    }

    public static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (plain(value)) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Object other -> throw new IllegalStateException("a value of no known type: " + other.getClass());
        }
    }

    /** A count may be too large for an int, and a long would be taken for an id. */
    private static @Nullable Object whole(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        if (row.wasNull()) {
            return null;
        }
        int narrow = (int) value;
        return narrow == value ? (Object) narrow : BigDecimal.valueOf(value);
    }

    /** The value as JSON's own types know it: a text, a number, true or false, or nothing. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case Long id -> new RecordId(id).toString();
            case Instant instant -> DateTimes.write(instant);
            case LocalDate date -> date.toString();
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }
}
