package dev.rapport.platform.query;

import dev.rapport.platform.record.ValueWriter;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.soql.analysis.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes rows out of a result: each an array in which a value's place is the number of its result column. */
final class RowReader {
    private final int[] columns;
    private final FieldType[] types;
    private final int width;

    /** @param terms the result column of each term */
    RowReader(Map<Term, Integer> terms) {
        List<Map.Entry<Term, Integer>> entries = List.copyOf(terms.entrySet());
        columns = new int[entries.size()];
        types = new FieldType[entries.size()];
        int widest = 0;
        for (int i = 0; i < columns.length; i++) {
            columns[i] = entries.get(i).getValue();
            types[i] = entries.get(i).getKey().type();
            widest = Math.max(widest, columns[i]);
        }
        width = widest + 1;
    }

    @Nullable
    Object[] read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[width];
        for (int i = 0; i < columns.length; i++) {
            values[columns[i]] = ValueWriter.read(row, columns[i], types[i]);
        }
        return values;
    }

    /** The values of some columns as PostgreSQL writes them, so that no digit is lost. */
    static List<@Nullable String> texts(ResultSet row, List<Integer> keyColumns) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        for (int column : keyColumns) {
            texts.add(row.getString(column));
        }
        return texts;
    }
}
