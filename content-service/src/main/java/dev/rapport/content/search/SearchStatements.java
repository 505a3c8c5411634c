package dev.rapport.content.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the database's functions (V022), each within the time a search may take. Works inside the caller's transaction. */
@ApplicationScoped
class SearchStatements {
    private static final String HAVE = "select assets_have(to_tsquery('simple', ?))";

    /** Binds: words, spelling, choice, rank and asset of the position, how many. */
    private static final String FIND =
            "select asset_id, rank from find_assets(to_tsquery('simple', ?), ?, ?::jsonb, ?, ?, ?)";

    /** Binds: words, spelling, choice, how many values of a facet. */
    private static final String COUNT =
            "select facet, value, assets, distinct_values from count_assets(to_tsquery('simple', ?), ?, ?::jsonb, ?)";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final SearchConfig config;

    SearchStatements(AgroalDataSource database, ObjectMapper json, SearchConfig config) {
        this.database = database;
        this.json = json;
        this.config = config;
    }

    /** An asset that matches. */
    record Found(RecordId asset, @Nullable Float rank) {}

    /** Whether any asset has the words, whatever was chosen. */
    boolean have(Asked asked) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, HAVE)) {
            statement.setString(1, asked.words());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("assets could not be looked for", e);
        }
    }

    List<Found> find(Asked asked, @Nullable Position behind, int most) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, FIND)) {
            bind(statement, asked);
            statement.setObject(4, behind == null ? null : behind.rank(), Types.REAL);
            statement.setObject(5, behind == null ? null : behind.asset().value(), Types.BIGINT);
            statement.setInt(6, most);
            try (var rows = statement.executeQuery()) {
                List<Found> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Found(new RecordId(rows.getLong(1)), rows.getObject(2, Float.class)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("assets could not be found", e);
        }
    }

    Counts count(Asked asked, int mostValues) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, COUNT)) {
            bind(statement, asked);
            statement.setInt(4, mostValues);
            try (var rows = statement.executeQuery()) {
                Counts.Builder counts = new Counts.Builder();
                while (rows.next()) {
                    counts.take(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4));
                }
                return counts.build();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("assets could not be counted", e);
        }
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout((int) Math.max(1, config.timeLimit().toSeconds()));
        return statement;
    }

    private void bind(PreparedStatement statement, Asked asked) throws SQLException {
        statement.setString(1, asked.words());
        statement.setString(2, asked.spelling());
        statement.setString(3, written(asked.choice()));
    }

    private String written(Choice choice) {
        try {
            return json.writeValueAsString(choice.byName());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists of texts can be written", e);
        }
    }
}
