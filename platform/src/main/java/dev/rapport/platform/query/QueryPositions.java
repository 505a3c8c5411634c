package dev.rapport.platform.query;

import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.CursorTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Positions in query results as clients carry them, signed so that any replica can go on and nobody can alter them. */
@Singleton
class QueryPositions {
    private static final int TOKEN_START = "00Q-".length();

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

    /** Begins with the object's key prefix, by which the gateway tells which service has the next page. */
    String write(ObjectType object, Cursor cursor) {
        return object.keyPrefix() + "-" + tokens.write(cursor);
    }

    Cursor read(String position) {
        return tokens.read(position.substring(Math.min(TOKEN_START, position.length())));
    }
}
