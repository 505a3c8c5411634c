package dev.rapport.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.bench.Comparison.Relation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.postgresql.PGConnection;

/** All leads by a query job of the Bulk API, through the gateway; the reference copies the same columns out. */
final class BulkExport implements Measurement {
    private static final double GOAL = 0.5;
    private static final String NO_MORE = "null";

    @Override
    public String name() {
        return "export all leads in bulk";
    }

    @Override
    public List<Comparison> measure(Bed bed) throws Exception {
        export(bed.gateway());
        long start = System.nanoTime();
        long rows = export(bed.gateway());
        double ours = rows / ((System.nanoTime() - start) / 1e9);
        return List.of(new Comparison(
                "bulk export of %,d leads, 10 fields".formatted(rows),
                ours,
                "COPY out",
                copied(bed),
                "rows/s",
                Relation.AT_LEAST,
                GOAL));
    }

    private static long export(Api api) throws IOException, InterruptedException {
        JsonNode job = api.json(api.post(
                Api.DATA + "/jobs/query",
                "{\"operation\": \"query\", \"query\": \"SELECT " + Leads.COLUMNS + " FROM Lead\"}"));
        String path = Api.DATA + "/jobs/query/" + job.path("id").asText();
        while (!api.json(api.get(path)).path("state").asText().equals("JobComplete")) {
            Thread.sleep(20);
        }
        long lines = 0;
        String locator = "";
        do {
            HttpResponse<InputStream> page =
                    api.stream(path + "/results?maxRecords=1000000" + (locator.isEmpty() ? "" : "&locator=" + locator));
            lines += lines(page.body()) - 1;
            locator = page.headers().firstValue("Sforce-Locator").orElse(NO_MORE);
        } while (!locator.equals(NO_MORE));
        return lines;
    }

    private static long lines(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long lines = 0;
        try (in) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        lines++;
                    }
                }
            }
        }
        return lines;
    }

    /** Rows a second. */
    private static double copied(Bed bed) throws Exception {
        Path file = Files.createTempFile(bed.installation().home(), "leads", ".csv");
        try (Connection database = bed.database();
                OutputStream out = Files.newOutputStream(file)) {
            var copy = database.unwrap(PGConnection.class).getCopyAPI();
            long start = System.nanoTime();
            long rows = copy.copyOut("""
                    copy (select last_name, first_name, company, email, phone, title, city, country, lead_source, industry
                    from lead where not is_deleted order by org_id, id) to stdout (format csv, header)""", out);
            return rows / ((System.nanoTime() - start) / 1e9);
        } finally {
            Files.delete(file);
        }
    }
}
