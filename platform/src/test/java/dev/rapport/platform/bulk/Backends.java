package dev.rapport.platform.bulk;

import static org.awaitility.Awaitility.await;

import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Stands in the way of PostgreSQL's processes, finds those that wait, and ends them. */
record Backends(AgroalDataSource database) {
    /** Keeps others from changing a record until the connection is rolled back. */
    Connection hold(String widget) throws SQLException {
        Connection connection = superuser();
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("select 1 from widget where id = ? for update")) {
            lock.setLong(1, RecordId.parse(widget).value());
            lock.execute();
        }
        return connection;
    }

    /** The process that waits for this connection. */
    int waitForBlocked(Connection holder) throws SQLException {
        int pid = pid(holder);
        await().until(() -> !blockedBy(pid).isEmpty());
        return blockedBy(pid).getFirst();
    }

    List<Integer> blockedBy(int pid) throws SQLException {
        try (Connection connection = superuser();
                var select = connection.prepareStatement(
                        "select pid from pg_stat_activity where ? = any(pg_blocking_pids(pid))")) {
            select.setInt(1, pid);
            List<Integer> pids = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    pids.add(rows.getInt(1));
                }
            }
            return pids;
        }
    }

    void kill(int pid) throws SQLException {
        try (Connection connection = superuser();
                var kill = connection.prepareStatement("select pg_terminate_backend(?)")) {
            kill.setInt(1, pid);
            kill.execute();
        }
    }

    private static int pid(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Connection superuser() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return DriverManager.getConnection(
                    connection.getMetaData().getURL().replaceFirst("\\?.*", "") + "?user=postgres");
        }
    }
}
