package dev.rapport.content.version;

import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.testkit.Organizations.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Large files go up and down without ever being in memory. What is measured is what a collection leaves alive. */
@QuarkusTest
@TestProfile(FlatMemoryTest.Roomy.class)
class FlatMemoryTest {
    private static final int MEGABYTE = 1 << 20;
    private static final long MOST_ALIVE = 24L * MEGABYTE;
    private static final int LOOKS = 8;

    public static class Roomy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rapport.content.version.largest", "1100M",
                    "rapport.http.max-body", "1100M",
                    "quarkus.http.limits.max-body-size", "1200M",
                    "rapport.content.store.directory.path", "target/content-roomy");
        }
    }

    @Test
    void staysFlatAt64Megabytes() throws Exception {
        goesUpAndDown(64);
    }

    /** Takes a gigabyte of disk, twice for a moment, and a minute or two. */
    @Test
    @Tag("large")
    void staysFlatAt1024Megabytes() throws Exception {
        goesUpAndDown(1024);
    }

    private static void goesUpAndDown(int megabytes) throws Exception {
        goOnce(1, () -> {});
        long before = alive();
        AtomicLong most = new AtomicLong();
        goOnce(megabytes, () -> most.accumulateAndGet(alive(), Math::max));
        long grown = most.get() - before;
        System.out.printf("%d MB went up and down; alive grew by %d kB%n", megabytes, grown / 1024);
        assertTrue(grown < MOST_ALIVE, "alive grew by " + grown + " bytes");
    }

    /** @param look done eight times on the way up and on the way down, with the transfer under way */
    private static void goOnce(int megabytes, Runnable look) throws IOException {
        String asset = create("marketing", battlecard());
        HttpURLConnection up = open("/api/assets/" + asset + "/versions?fileName=film.bin");
        up.setRequestMethod("POST");
        up.setDoOutput(true);
        long size = (long) megabytes * MEGABYTE;
        up.setFixedLengthStreamingMode(size);
        byte[] piece = new byte[MEGABYTE];
        try (OutputStream out = up.getOutputStream()) {
            for (int i = 1; i <= megabytes; i++) {
                out.write(piece);
                if (i % Math.ceilDiv(megabytes, LOOKS) == 0) {
                    look.run();
                }
            }
        }
        assertEquals(201, up.getResponseCode());
        String version;
        try (InputStream answer = up.getInputStream()) {
            version = new ObjectMapper().readTree(answer).path("id").asText();
        }
        assertEquals(size, down(version, piece, Math.ceilDiv(size, LOOKS), look));
    }

    private static long down(String version, byte[] buffer, long stretch, Runnable look) throws IOException {
        long size = 0;
        try (InputStream in = open("/api/versions/" + version + "/content").getInputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (size / stretch < (size + count) / stretch) {
                    look.run();
                }
                size += count;
            }
        }
        return size;
    }

    private static HttpURLConnection open(String path) throws IOException {
        var connection = (HttpURLConnection) URI.create("http://localhost:" + RestAssured.port + path)
                .toURL()
                .openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + Tokens.of(ACME, "marketing"));
        connection.setRequestProperty("Content-Type", "application/octet-stream");
        return connection;
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
