package dev.rapport.platform.bulk;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Any number of rows go in and out through the same little memory: nowhere on the way is a job held as a whole. The client
 * neither knows its rows before it sends them nor keeps those it is given.
 */
@QuarkusTest
@TestProfile(FlatMemoryTest.AsInProduction.class)
class FlatMemoryTest {
    /** The sizes that the other tests make small. */
    public static final class AsInProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rapport.bulk.batch-size", "500",
                    "rapport.bulk.chunk", "1M",
                    "rapport.bulk.max-upload", "150M",
                    "rapport.bulk.express", "1M",
                    "rapport.bulk.export-step", "5000",
                    "rapport.bulk.lease", "10S");
        }
    }

    /** One step of an export and ten batches: as much as is ever on its way at a time. */
    private static final int FEW = 5_000;

    private final BulkClient client = new BulkClient(Organizations.ACME, "marketing");
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void thirtyThousandRowsTakeNoMoreMemoryThanFew() throws Exception {
        compare(30_000, "x".repeat(900));
    }

    /** {@code ./mvnw -pl platform -am test -Dgroups=large -DexcludedGroups=none -Dtest.heap=384m} */
    @Test
    @Tag("large")
    void aMillionRowsTakeNoMoreMemoryThanFew() throws Exception {
        compare(1_000_000, "x".repeat(60));
    }

    /**
     * What is in use is what a full collection leaves. If rows were held anywhere on the way, all their bytes would be in
     * use at a time; half of that is far more than what else comes and goes, once a first passage has filled the caches.
     */
    private void compare(int rows, String note) throws Exception {
        new Passage(FEW, note).run();
        Passage few = new Passage(FEW, note);
        few.run();
        Passage many = new Passage(rows, note);
        many.run();
        long size = (long) (rows - FEW) * note.length();
        long more = many.most - few.most;
        assertTrue(
                more < size / 2,
                () -> "%d bytes more went through, and %d more were in use at a time".formatted(size, more));
    }

    /** Some rows on their way in, through the job, and out again both as results and as a query's rows. */
    private final class Passage {
        private final int rows;
        private final String note;
        private final String color = UUID.randomUUID().toString();
        private long most;

        Passage(int rows, String note) {
            this.rows = rows;
            this.note = note;
        }

        void run() throws Exception {
            String job = client.open("insert", "Widget", Map.of());
            send(job);
            client.state(job, "UploadComplete").then().statusCode(200);
            finish(BulkClient.INGEST, job);
            assertEquals(rows + 1, lines(BulkClient.INGEST + "/" + job + "/successfulResults"));
            assertEquals(1, lines(BulkClient.INGEST + "/" + job + "/failedResults"));
            String soql = "SELECT Id, Name, Notes FROM Widget WHERE Color = '" + color + "'";
            String query = client.post(BulkClient.QUERY, Map.of("operation", "query", "query", soql))
                    .path("id");
            finish(BulkClient.QUERY, query);
            assertEquals(rows + 1, lines(BulkClient.QUERY + "/" + query + "/results"));
        }

        private void send(String job) throws Exception {
            HttpRequest put = to(BulkClient.INGEST + "/" + job + "/batches")
                    .header("Content-Type", "text/csv")
                    .PUT(HttpRequest.BodyPublishers.ofInputStream(Rows::new))
                    .build();
            assertEquals(
                    201, http.send(put, HttpResponse.BodyHandlers.discarding()).statusCode());
        }

        private void finish(String jobs, String job) {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(rows / 20 + 10))
                    .atMost(Duration.ofMinutes(30))
                    .until(() -> {
                        look();
                        return BulkClient.isOver(
                                client.request().get(jobs + "/" + job).path("state"));
                    });
            client.request()
                    .get(jobs + "/" + job)
                    .then()
                    .body("state", is("JobComplete"))
                    .body("numberRecordsProcessed", is(rows));
        }

        private long lines(String path) throws Exception {
            HttpResponse<InputStream> answer = http.send(to(path).build(), HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            long lines = 0;
            try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                while (reader.readLine() != null) {
                    lines++;
                    if (lines % (rows / 4) == 0) {
                        look();
                    }
                }
            }
            return lines;
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .header("Authorization", "Bearer " + Tokens.of(client.org(), client.role()));
        }

        private void look() {
            most = Math.max(most, inUse());
        }

        /** What is left when all that nobody needs is thrown away; as it was then, not when this thread goes on. */
        static long inUse() {
            System.gc();
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                    .sum();
        }

        /** The upload, made as it is sent. */
        private final class Rows extends InputStream {
            private byte[] line = "Name,Color,Notes\n".getBytes(StandardCharsets.UTF_8);
            private int at;
            private int made;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (at == line.length && made == rows) {
                    return -1;
                }
                if (at == line.length) {
                    line = ("w" + made + "," + color + "," + note + "\n").getBytes(StandardCharsets.UTF_8);
                    at = 0;
                    made++;
                    if (made % (rows / 4) == 0) {
                        look();
                    }
                }
                int taken = Math.min(length, line.length - at);
                System.arraycopy(line, at, target, offset, taken);
                at += taken;
                return taken;
            }
        }
    }
}
