package dev.rapport.local.postgres;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.Port;
import dev.rapport.local.installation.Ports;
import dev.rapport.local.installation.Secrets;
import dev.rapport.local.installation.StackException;
import dev.rapport.local.process.Component;
import dev.rapport.local.process.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The database server as a component of the stack. */
public final class Postgres implements Component {
    static final String SUPERUSER = "postgres";

    private static final String WRONG_PASSWORD = "28P01";

    /**
     * Durable: what was committed survives the end of the process, of the machine and of its power. These are PostgreSQL's
     * own defaults, said here since embedded servers are known for other ones.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", Ports.HOST,
            "unix_socket_directories", "",
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "200",
            "shared_buffers", "256MB",
            "timezone", "UTC",
            "log_timezone", "UTC");

    private final DataDirectory data;
    private final Ports ports;
    private final String password;
    private final Unprivileged way;
    private final Path programs;

    public Postgres(Installation installation, Ports ports, Secrets secrets) throws IOException, InterruptedException {
        this.ports = ports;
        this.password = secrets.of("postgresql." + SUPERUSER);
        this.way = Unprivileged.way();
        this.programs = PostgresPrograms.unpackInto(installation.programs()).resolve("bin");
        this.data = new DataDirectory(installation.postgres());
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String address() {
        return ports.address(Port.POSTGRESQL);
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        if (!data.exists()) {
            data.create(programs.resolve("initdb"), password, way);
        }
        data.dropStaleLock();
    }

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("postgres").toString(), "-D", data.path().toString()));
        command.addAll(List.of("-p", Integer.toString(ports.of(Port.POSTGRESQL))));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return way.command(command);
    }

    @Override
    public boolean isReady() {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new StackException(
                        "The database does not know its own password: secrets.properties is not the one"
                                + " it was created with. Bring that back, or start empty: ./rapport up --fresh");
            }
            return false;
        }
    }

    /** Does not wait for clients to leave, but rolls back what they have open and writes everything down. */
    @Override
    public Signal stopSignal() {
        return Signal.INT;
    }

    String url(String database) {
        return "jdbc:postgresql://" + address() + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }
}
