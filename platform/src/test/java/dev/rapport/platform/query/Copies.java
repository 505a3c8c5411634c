package dev.rapport.platform.query;

import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;

/** Makes many records at once where a test needs more than one would like to send. */
final class Copies {
    /** No number that was ever handed out is so high. */
    private static long number = 1L << 40;

    private Copies() {}

    /**
     * Copies a record.
     *
     * @param owner the database as the owner of its tables
     * @param text a column that tells the copies apart by a number, from 1
     */
    static synchronized void make(AgroalDataSource owner, String table, String text, String id, int copies)
            throws SQLException {
        long base = (RecordId.parse(id).value() & ~((1L << 45) - 1)) + number;
        number += copies;
        String sql = """
                do $$ declare given text; begin
                select string_agg(quote_ident(attname), ', ') into given from pg_attribute
                where attrelid = '%1$s'::regclass and attnum > 0 and not attisdropped and attgenerated = '';
                execute format('insert into %1$s (%%1$s) select %%1$s from (select (jsonb_populate_record(original,
                    jsonb_build_object(''id'', %4$d + n, ''%5$s'', original.%5$s || n))).*
                    from %1$s as original, generate_series(1, %3$d) as n where original.id = %2$d) as copies', given);
                end $$""".formatted(table, RecordId.parse(id).value(), copies, base, text);
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
