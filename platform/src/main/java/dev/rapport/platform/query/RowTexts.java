package dev.rapport.platform.query;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.time.DateTimes;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Values of a row as CSV has them. */
final class RowTexts {
    private RowTexts() {}

    static String[] of(ResultSet row, List<Field> columns) throws SQLException {
        String[] texts = new String[columns.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(row, i + 1, columns.get(i).type());
        }
        return texts;
    }

    /** A value as CSV has it; nothing is an empty text. */
    private static String text(ResultSet row, int column, FieldType type) throws SQLException {
        String text = switch (type) {
            case ID, REFERENCE -> {
                long id = row.getLong(column);
                yield row.wasNull() ? null : new RecordId(id).toString();
            }
            case DATETIME -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                yield time == null ? null : DateTimes.write(time.toInstant());
            }
            case BOOLEAN -> Boolean.toString(row.getBoolean(column));
            case INT, DOUBLE, CURRENCY, PERCENT -> {
                BigDecimal number = row.getBigDecimal(column);
                yield number == null ? null : number.toPlainString();
            }
            default -> row.getString(column);
        };
        return text == null ? "" : text;
    }
}
