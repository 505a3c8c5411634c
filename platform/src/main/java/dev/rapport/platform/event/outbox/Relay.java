package dev.rapport.platform.event.outbox;

import dev.rapport.platform.event.Worker;
import dev.rapport.platform.event.outbox.EventSender.Outcome;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries the outbox to Kafka: reads the oldest events, sends them, deletes those that Kafka has acknowledged.
 *
 * <p>Every process has one, one of them is elected. Whatever fails, the events stay in the outbox, and the next turn
 * begins with a new connection.
 */
@ApplicationScoped
class Relay {
    private final AgroalDataSource database;
    private final EventSender sender;
    private final OutboxConfig config;
    private final OutboxMetrics metrics;
    private final Worker worker = new Worker("outbox-relay", this::turn);
    private @Nullable RelaySession session;

    Relay(
            @DataSource("system") AgroalDataSource database,
            EventSender sender,
            OutboxConfig config,
            OutboxMetrics metrics) {
        this.database = database;
        this.sender = sender;
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        if (config.relay()) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
        leave();
        sender.close();
    }

    private void turn() throws Exception {
        try {
            RelaySession current = session();
            if (!current.elect()) {
                worker.pause(config.pollInterval());
            } else if (!drain(current)) {
                current.awaitHerald(config.pollInterval());
            }
        } catch (Exception failure) {
            leave();
            throw failure;
        }
    }

    /** Sends one batch. @return whether there may be more */
    private boolean drain(RelaySession current) throws Exception {
        List<OutboxRow> batch = current.read(config.batchSize());
        current.sweep(batch.isEmpty());
        if (batch.isEmpty()) {
            return false;
        }
        Outcome outcome = sender.send(batch);
        current.delete(outcome.taken());
        metrics.sent(outcome.taken().size());
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return batch.size() == config.batchSize();
    }

    private RelaySession session() throws SQLException {
        if (session == null) {
            session = new RelaySession(database);
        }
        return session;
    }

    private void leave() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
