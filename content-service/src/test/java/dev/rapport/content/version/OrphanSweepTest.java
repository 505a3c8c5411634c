package dev.rapport.content.version;

import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.version.UploadTest.PDF;
import static dev.rapport.content.version.UploadTest.uploaded;
import static dev.rapport.testkit.Organizations.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.content.store.ContentKey;
import dev.rapport.content.store.ContentStore;
import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrphanSweepTest {
    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Inject
    ContentStore store;

    @Inject
    VersionConfig config;

    @Inject
    Clock clock;

    @Test
    void removesOldBytesThatBecameNoVersionAndNoOthers() throws Exception {
        String version = uploaded(create("marketing", battlecard()), PDF);
        ContentKey orphan = orphan();
        sweepAfter(Duration.ofDays(2));
        assertThrows(IOException.class, () -> store.read(orphan, 0, 1));
        assertEquals(
                200,
                bare(ACME, "sales").get("/api/versions/" + version + "/content").statusCode());
    }

    @Test
    void leavesBytesAloneThatMayStillBecomeAVersion() throws Exception {
        ContentKey young = orphan();
        sweepAfter(Duration.ZERO);
        try (InputStream bytes = store.read(young, 0, 1)) {
            assertEquals('%', bytes.read());
        }
    }

    private ContentKey orphan() throws IOException {
        ContentKey key = ContentKey.random(RecordId.parse(ACME));
        Path staged = Files.write(Files.createTempFile(store.staging(), "test-", null), PDF);
        store.keep(key, staged);
        return key;
    }

    private void sweepAfter(Duration time) throws Exception {
        new OrphanSweep(database, store, config, Clock.offset(clock, time)).sweep();
    }
}
