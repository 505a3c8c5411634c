package dev.rapport.platform.query;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.soql.analysis.Term;
import dev.rapport.platform.time.DateTimes;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of rows as CSV has them; nothing is an empty text. */
final class RowTexts {
    private final RowReader reader;
    private final List<ExportColumn> columns;
    private final int[][] places;
    private final Answering answering;

    /** @param terms the result column of each term */
    RowTexts(List<ExportColumn> columns, Map<Term, Integer> terms, Answering answering) {
        this.columns = columns;
        this.answering = answering;
        reader = new RowReader(terms);
        places = columns.stream()
                .map(column -> column.values().stream()
                        .mapToInt(value -> Objects.requireNonNull(terms.get(value.term()), value::name))
                        .toArray())
                .toArray(int[][]::new);
    }

    String[] of(ResultSet row) throws SQLException {
        @Nullable Object[] values = reader.read(row);
        String[] texts = new String[places.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(values, i);
        }
        return texts;
    }

    private String text(@Nullable Object[] row, int column) {
        for (int i = 0; i < places[column].length; i++) {
            Object value = row[places[column][i]];
            if (value != null) {
                return text(answering.shown(columns.get(column).values().get(i), value));
            }
        }
        return "";
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Long id -> new RecordId(id).toString();
            case Instant instant -> DateTimes.write(instant);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
