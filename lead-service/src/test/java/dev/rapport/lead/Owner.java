package dev.rapport.lead;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** The owner of the tables, for what a test cannot wait for. */
@Singleton
public class Owner {
    private final AgroalDataSource database;

    Owner(@DataSource("system") AgroalDataSource database) {
        this.database = database;
    }

    public void execute(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
