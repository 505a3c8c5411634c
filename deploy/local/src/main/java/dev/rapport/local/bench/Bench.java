package dev.rapport.local.bench;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.Ports;
import dev.rapport.local.installation.StackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code ./rapport bench [--rows N] [--write]}: a stack of its own with no data, measured and taken away again. */
public final class Bench {
    private static final int ROWS = 200_000;
    private static final Path DOCUMENT = Path.of("docs/performance.md");

    private final Installation installation;
    private final int rows;

    private Bench(Installation installation, int rows) {
        this.installation = installation;
        this.rows = rows;
    }

    public static void main(String[] words) throws Exception {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        try {
            List<String> given = new ArrayList<>(List.of(words));
            boolean writes = given.remove("--write");
            Installation installation = new Installation(Path.of(""), Path.of(".rapport/bench"));
            String table = new Bench(installation, rows(given)).run();
            System.out.println();
            System.out.println(table);
            if (writes) {
                new Report(DOCUMENT).write(table);
                System.out.println("Written to " + DOCUMENT + ".");
            }
            System.exit(0);
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int rows(List<String> words) {
        if (words.isEmpty()) {
            return ROWS;
        }
        if (words.size() == 2
                && words.getFirst().equals("--rows")
                && words.getLast().matches("[1-9][0-9]{3,7}")) {
            return Integer.parseInt(words.getLast());
        }
        throw new StackException(
                "./rapport bench takes --rows and a number from 1,000, and --write to keep the table in " + DOCUMENT
                        + ".");
    }

    private String run() throws Exception {
        Files.createDirectories(installation.home());
        installation.forgetData();
        List<Comparison> comparisons = new ArrayList<>();
        List<Measurement> measurements = List.of(
                new CreateLead(),
                new ReadLead(),
                new BulkIngest(rows),
                new Query(),
                new BulkExport(),
                new Metrics(),
                new Drain(),
                new Delivery(),
                new BulkMemory(rows));
        try (Bed bed = Bed.make(installation, Ports.from(System.getenv()))) {
            for (Measurement measurement : measurements) {
                System.out.printf("%-32s", measurement.name());
                long start = System.nanoTime();
                comparisons.addAll(measurement.measure(bed));
                System.out.printf(Locale.ROOT, "%6.0f s%n", (System.nanoTime() - start) / 1e9);
            }
        } finally {
            installation.forgetData();
        }
        return Report.table(comparisons);
    }
}
