package dev.rapport.content.version;

import dev.rapport.content.store.ContentKey;
import dev.rapport.content.store.ContentStore;
import dev.rapport.content.store.ContentStore.Kept;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Removes what broken uploads left behind: kept bytes that are no version's, no preview's and no part's, and files in staging. */
@ApplicationScoped
class OrphanSweep {
    private static final Logger LOG = Logger.getLogger(OrphanSweep.class);
    private static final int BATCH = 1000;
    private static final String KNOWN = """
        with kept as (select unnest(?) as key)
        select key from kept where exists (select from content_version where content_key = key)
            or exists (select from content_version where preview_key = key)
            or exists (select from upload_part where content_key = key)\
        """;

    private final AgroalDataSource database;
    private final ContentStore store;
    private final VersionConfig config;
    private final Clock clock;

    OrphanSweep(
            @DataSource("system") AgroalDataSource database, ContentStore store, VersionConfig config, Clock clock) {
        this.database = database;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${rapport.content.version.sweep-interval:1H}",
            delayed = "${rapport.content.version.sweep-interval:1H}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() throws IOException, SQLException {
        Instant before = clock.instant().minus(config.sweepAfter());
        sweepStaging(before);
        List<ContentKey> old = new ArrayList<>();
        store.list(kept -> {
            if (isOld(kept, before)) {
                old.add(kept.key());
            }
        });
        for (int from = 0; from < old.size(); from += BATCH) {
            removeUnknown(old.subList(from, Math.min(from + BATCH, old.size())));
        }
    }

    private static boolean isOld(Kept kept, Instant before) {
        return kept.since().isBefore(before);
    }

    private void sweepStaging(Instant before) throws IOException {
        try (Stream<Path> staged = Files.list(store.staging())) {
            for (Path file : (Iterable<Path>) staged::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void removeUnknown(List<ContentKey> keys) throws SQLException, IOException {
        Set<UUID> known = known(keys);
        for (ContentKey key : keys) {
            if (!known.contains(key.number())) {
                LOG.infof("removing the bytes %s, which became no version", key.number());
                store.delete(key);
            }
        }
    }

    private Set<UUID> known(List<ContentKey> keys) throws SQLException {
        Object[] numbers = keys.stream().map(ContentKey::number).toArray();
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(KNOWN)) {
            statement.setArray(1, connection.createArrayOf("uuid", numbers));
            try (var rows = statement.executeQuery()) {
                Set<UUID> known = new HashSet<>();
                while (rows.next()) {
                    known.add(rows.getObject(1, UUID.class));
                }
                return known;
            }
        }
    }
}
