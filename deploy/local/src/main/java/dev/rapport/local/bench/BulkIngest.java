package dev.rapport.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.bench.Comparison.Relation;
import dev.rapport.local.installation.StackException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Many leads by the Bulk API, through the gateway; the reference copies the same rows into a table of the same columns,
 * constraints and indexes. Where the memory of lead-service stays meanwhile is told beside.
 */
final class BulkIngest implements Measurement {
    private static final double GOAL = 0.25;
    private static final double MEMORY_GOAL = 330;
    private static final int ROWS_PER_FILE = 200_000;

    private final int rows;

    BulkIngest(int rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "load " + rows + " leads in bulk";
    }

    @Override
    public List<Comparison> measure(Bed bed) throws Exception {
        Load load = Load.of(bed, rows);
        String what = "bulk ingest of %,d leads".formatted(rows);
        return List.of(
                new Comparison(
                        what,
                        rows / load.seconds(),
                        "COPY into the same table",
                        rows / copied(bed),
                        "rows/s",
                        Relation.AT_LEAST,
                        GOAL),
                new Comparison(
                        "memory of lead-service meanwhile, resident, most",
                        load.memory(),
                        "the goal",
                        MEMORY_GOAL,
                        "MiB",
                        Relation.AT_MOST,
                        1));
    }

    /**
     * How rows went in.
     *
     * @param memory the most that lead-service had resident meanwhile, in MiB
     */
    record Load(double seconds, double memory) {
        static Load of(Bed bed, int rows) throws Exception {
            List<Path> files = new ArrayList<>();
            for (int written = 0; written < rows; written += ROWS_PER_FILE) {
                files.add(write(bed, Math.min(ROWS_PER_FILE, rows - written)));
            }
            try (Memory memory = Memory.of(bed.installation(), "lead-service")) {
                long start = System.nanoTime();
                for (Path file : files) {
                    ingest(bed.gateway(), file);
                }
                return new Load((System.nanoTime() - start) / 1e9, memory.most());
            } finally {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path write(Bed bed, int rows) throws IOException {
        Path file = Files.createTempFile(bed.installation().home(), "leads", ".csv");
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write(Leads.COLUMNS + "\n");
            for (int i = 0; i < rows; i++) {
                csv.write(Leads.csv());
            }
        }
        return file;
    }

    private static void ingest(Api api, Path file) throws IOException, InterruptedException {
        JsonNode job = api.json(api.post(
                Api.DATA + "/jobs/ingest",
                "{\"object\": \"Lead\", \"operation\": \"insert\", \"contentType\": \"CSV\", \"lineEnding\": \"LF\"}"));
        String path = Api.DATA + "/jobs/ingest/" + job.path("id").asText();
        api.putCsv(path + "/batches", BodyPublishers.ofFile(file));
        api.patch(path, "{\"state\": \"UploadComplete\"}");
        while (true) {
            JsonNode state = api.json(api.get(path));
            switch (state.path("state").asText()) {
                case "JobComplete" -> {
                    if (state.path("numberRecordsFailed").asInt() > 0) {
                        throw new StackException("Rows failed: " + state);
                    }
                    return;
                }
                case "Failed", "Aborted" -> throw new StackException("The job failed: " + state);
                default -> Thread.sleep(100);
            }
        }
    }

    /** Seconds that it takes to copy the same rows in. */
    private double copied(Bed bed) throws Exception {
        Path file = Files.createTempFile(bed.installation().home(), "rows", ".copy");
        try (Connection database = bed.database()) {
            Rows leads = new Rows(database, "lead", "id");
            execute(database, "truncate " + leads.copy());
            var copy = database.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream out = Files.newOutputStream(file)) {
                copy.copyOut(
                        "copy (select " + leads.columns() + " from lead order by id desc limit " + rows + ") to stdout",
                        out);
            }
            long start = System.nanoTime();
            try (InputStream in = Files.newInputStream(file)) {
                copy.copyIn("copy " + leads.copy() + " (" + leads.columns() + ") from stdin", in);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            Files.delete(file);
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
