package dev.rapport.platform.query;

import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.CursorTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Positions in query results as clients carry them, signed so that any replica can go on and nobody can alter them. */
@Singleton
class QueryPositions {
    private final CursorTokens tokens;

    QueryPositions(@DataSource("system") AgroalDataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select key from cursor_key");
                var row = statement.executeQuery()) {
            row.next();
            tokens = new CursorTokens(row.getBytes(1));
        } catch (SQLException e) {
            throw new IllegalStateException("the key for query positions cannot be read", e);
        }
    }

    String write(Cursor cursor) {
        return tokens.write(cursor);
    }

    Cursor read(String token) {
        return tokens.read(token);
    }
}
