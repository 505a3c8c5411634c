package dev.rapport.local.postgres;

import dev.rapport.local.installation.Secrets;
import dev.rapport.local.installation.StackException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Creates what is missing of a database and its users, and leaves the rest as it is. */
public final class Provisioning {
    private final Postgres postgres;
    private final Secrets secrets;

    public Provisioning(Postgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    public Database require(String name) {
        Database database = Database.of(name, postgres, secrets);
        try {
            try (Connection server = postgres.connect(Postgres.SUPERUSER)) {
                requireUser(server, database.owner());
                requireUser(server, database.application());
                requireDatabase(server, database);
            }
            try (Connection inside = postgres.connect(name)) {
                grant(inside, database);
            }
            return database;
        } catch (SQLException e) {
            throw new StackException("The database " + name + " cannot be set up", e);
        }
    }

    private static void requireUser(Connection server, Database.Login login) throws SQLException {
        if (!exists(server, "SELECT 1 FROM pg_roles WHERE rolname = ?", login.user())) {
            execute(server, "CREATE ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB", login.user());
        }
        execute(server, "ALTER ROLE %I PASSWORD %L", login.user(), login.password());
    }

    private static void requireDatabase(Connection server, Database database) throws SQLException {
        if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = ?", database.name())) {
            execute(
                    server,
                    "CREATE DATABASE %I OWNER %I",
                    database.name(),
                    database.owner().user());
        }
        execute(server, "REVOKE ALL ON DATABASE %I FROM PUBLIC", database.name());
        execute(
                server,
                "GRANT CONNECT ON DATABASE %I TO %I",
                database.name(),
                database.application().user());
    }

    /** The application's user gets at the tables that the owner will create, whichever migration that is. */
    private static void grant(Connection inside, Database database) throws SQLException {
        String owner = database.owner().user();
        String application = database.application().user();
        execute(inside, "GRANT USAGE ON SCHEMA public TO %I", application);
        String byDefault = "ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA public GRANT ";
        execute(inside, byDefault + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I", owner, application);
        execute(inside, byDefault + "USAGE, SELECT ON SEQUENCES TO %I", owner, application);
    }

    private static boolean exists(Connection server, String query, String name) throws SQLException {
        try (PreparedStatement statement = server.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Statements that define things take no parameters, so PostgreSQL itself quotes them: {@code %I} names, {@code %L} values. */
    private static void execute(Connection connection, String pattern, String... parts) throws SQLException {
        try (PreparedStatement format = connection.prepareStatement("SELECT format(?, VARIADIC ?::text[])");
                Statement statement = connection.createStatement()) {
            format.setString(1, pattern);
            format.setArray(2, connection.createArrayOf("text", parts));
            try (ResultSet written = format.executeQuery()) {
                written.next();
                statement.execute(written.getString(1));
            }
        }
    }
}
