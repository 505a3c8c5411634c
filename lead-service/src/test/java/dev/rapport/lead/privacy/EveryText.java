package dev.rapport.lead.privacy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every value that the database holds as text or could be read as one, whichever table and column it is in. */
@Singleton
class EveryText {
    /** Rows wait here for milliseconds until they are sent. */
    private static final Set<String> EXEMPT = Set.of("outbox");

    private static final String COLUMNS = """
            select table_name, column_name, data_type from information_schema.columns
            join information_schema.tables using (table_schema, table_name)
            where table_schema = current_schema and table_type = 'BASE TABLE'
            and data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'tsvector', 'ARRAY')
            order by table_name, column_name""";

    private final AgroalDataSource database;

    EveryText(@DataSource("system") AgroalDataSource database) {
        this.database = database;
    }

    /** Tables and columns with a value in which these words are, in any case of letters. */
    List<String> placesOf(String words) throws SQLException {
        List<String> places = new ArrayList<>();
        try (var connection = database.getConnection();
                var columns = connection.prepareStatement(COLUMNS).executeQuery()) {
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                boolean isBinary = columns.getString(3).equals("bytea");
                if (!EXEMPT.contains(table) && holds(connection, table, column, isBinary, words)) {
                    places.add(table + "." + column);
                }
            }
        }
        return places;
    }

    private static boolean holds(Connection connection, String table, String column, boolean isBinary, String words)
            throws SQLException {
        String text = isBinary ? "encode(\"" + column + "\", 'escape')" : "\"" + column + "\"::text collate \"C\"";
        String sql = "select exists (select from \"" + table + "\" where position(? in lower(" + text + ")) > 0)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, words);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
