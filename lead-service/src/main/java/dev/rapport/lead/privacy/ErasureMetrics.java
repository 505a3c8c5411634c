package dev.rapport.lead.privacy;

import dev.rapport.platform.event.Worker;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** What operators see of erasures: how many of all organisations are in progress, and how many of these too long. */
@Singleton
class ErasureMetrics {
    private static final String COUNT = "select count(*), count(*) filter (where due_date < ?) from erasure"
            + " where state = 'IN_PROGRESS' and not is_deleted";

    private final AgroalDataSource everyOrganisation;
    private final ErasureConfig config;
    private final Clock clock;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();
    private final Worker worker = new Worker("erasure-count", this::turn);

    ErasureMetrics(
            @DataSource("system") AgroalDataSource everyOrganisation,
            ErasureConfig config,
            Clock clock,
            MeterRegistry registry) {
        this.everyOrganisation = everyOrganisation;
        this.config = config;
        this.clock = clock;
        registry.gauge("rapport.erasures.open", open);
        registry.gauge("rapport.erasures.overdue", overdue);
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    private void turn() throws SQLException, InterruptedException {
        count();
        worker.pause(config.countInterval());
    }

    private void count() throws SQLException {
        try (var connection = everyOrganisation.getConnection();
                var statement = connection.prepareStatement(COUNT)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                open.set(row.getLong(1));
                overdue.set(row.getLong(2));
            }
        }
    }
}
