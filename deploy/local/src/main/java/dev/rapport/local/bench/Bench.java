package dev.rapport.local.bench;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.Ports;
import dev.rapport.local.installation.StackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./rapport bench [--rows N] [--only name] [--write]}: a stack of its own with no data, measured and taken away again. */
public final class Bench {
    private static final Path DOCUMENT = Path.of("docs/performance.md");

    private final Installation installation;
    private final Options options;

    private Bench(Installation installation, Options options) {
        this.installation = installation;
        this.options = options;
    }

    public static void main(String[] words) throws Exception {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        try {
            Options options = Options.of(words);
            Installation installation = new Installation(Path.of(""), Path.of(".rapport/bench"));
            String table = new Bench(installation, options).run();
            System.out.println();
            System.out.println(table);
            if (options.writes()) {
                new Report(DOCUMENT).write(table);
                System.out.println("Written to " + DOCUMENT + ".");
            }
            System.exit(0);
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private String run() throws Exception {
        List<Measurement> measurements = measurements().filter(options::wants).toList();
        if (measurements.isEmpty()) {
            throw new StackException("Nothing of this name is measured; there is: "
                    + measurements().map(Measurement::name).collect(Collectors.joining(", ")) + ".");
        }
        Files.createDirectories(installation.home());
        installation.forgetData();
        List<Comparison> comparisons = new ArrayList<>();
        try (Bed bed = Bed.make(installation, Ports.from(System.getenv()))) {
            for (Measurement measurement : measurements) {
                System.out.printf("%-32s", measurement.name());
                long start = System.nanoTime();
                List<Comparison> measured = measurement.measure(bed);
                System.out.printf(Locale.ROOT, "%6.0f s%n", (System.nanoTime() - start) / 1e9);
                measured.forEach(comparison -> System.out.println(comparison.row()));
                comparisons.addAll(measured);
            }
        } finally {
            installation.forgetData();
        }
        return Report.table(comparisons);
    }

    /** In their order: later ones find what earlier ones have loaded. Those that take longest come last. */
    private Stream<Measurement> measurements() {
        return Stream.of(
                new CreateLead(),
                new ReadLead(),
                new BulkIngest(options.rows()),
                new Query(),
                new BulkExport(),
                new Drain(),
                new Delivery(),
                new Metrics(),
                new BulkMemory(options.rows()),
                new AssetSearch());
    }
}
