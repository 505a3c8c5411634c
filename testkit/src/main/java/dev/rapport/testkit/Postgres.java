package dev.rapport.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In charge of the one PostgreSQL server of this JVM and of the databases in it. Ends with the JVM. */
public final class Postgres {
    private static final String SUPERUSER = "postgres";
    private static @Nullable EmbeddedPostgres server;

    private Postgres() {}

    /** The database of this name with its two roles, made at the first call. */
    public static synchronized Database database(String name) {
        Database database = new Database(JvmWide.call(Postgres.class, "url") + name, name);
        try (Connection connection = DriverManager.getConnection(database.superuserUrl());
                Statement statement = connection.createStatement()) {
            if (!exists(statement, name)) {
                create(statement, database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
        return database;
    }

    /** Address without the database's name. Called on the JVM-wide copy of this class. */
    static synchronized String url() {
        try {
            if (server == null) {
                server =
                        EmbeddedPostgres.builder().setRegisterShutdownHook(true).start();
            }
            return "jdbc:postgresql://localhost:" + server.getPort() + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            return found.next();
        }
    }

    /** The same rights as in production: the owner makes the tables, the application may only use them. */
    private static void create(Statement statement, Database database) throws SQLException {
        String owner = database.owner();
        String app = database.app();
        for (String sql : List.of(
                "create role %s login password '%s'".formatted(owner, owner),
                "create role %s login nosuperuser nobypassrls password '%s'".formatted(app, app),
                "create database %s owner %s".formatted(database.name(), owner))) {
            statement.execute(sql);
        }
        try (Connection inside = DriverManager.getConnection(database.url() + "?user=" + SUPERUSER);
                Statement grant = inside.createStatement()) {
            String byOwner = "alter default privileges for role %s in schema public grant ".formatted(owner);
            grant.execute(byOwner + "select, insert, update, delete on tables to " + app);
            grant.execute(byOwner + "usage, select on sequences to " + app);
        }
    }

    /**
     * One database and how to reach it; each role's password is its name.
     *
     * @param url without user and password
     */
    public record Database(String url, String name) {
        /** Owns the schema: runs migrations and the relay, sees all organisations. */
        public String owner() {
            return name + "_owner";
        }

        /** What the application runs as: row-level security applies to it. */
        public String app() {
            return name + "_app";
        }

        private String superuserUrl() {
            return url.substring(0, url.length() - name.length()) + "postgres?user=" + SUPERUSER;
        }
    }
}
