package dev.rapport.platform.event.outbox;

import dev.rapport.platform.event.Worker;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;

/**
 * Wakes the relay, in whichever process it is, after a transaction has committed events.
 *
 * <p>Not by a trigger: PostgreSQL lets transactions that notify commit only one at a time, each waiting for the disk. A
 * NOTIFY of its own afterwards costs the writers nothing and serves all that have committed meanwhile. One that is lost
 * costs the relay's next poll.
 */
@ApplicationScoped
class Herald {
    static final String CHANNEL = "rapport_outbox";

    private final AgroalDataSource database;
    private final OutboxConfig config;
    private final Semaphore calls = new Semaphore(0);
    private final Worker worker = new Worker("outbox-herald", this::callOut);

    Herald(@DataSource("system") AgroalDataSource database, OutboxConfig config) {
        this.database = database;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    /** Something was committed. */
    void ring() {
        calls.release();
    }

    private void callOut() throws InterruptedException, SQLException {
        calls.acquire();
        calls.drainPermits();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("notify " + CHANNEL);
        }
        worker.pause(config.wakeInterval());
    }
}
