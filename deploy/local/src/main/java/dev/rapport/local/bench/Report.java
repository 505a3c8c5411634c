package dev.rapport.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The table of a run, and its place in the documentation, with the machine it comes from. */
final class Report {
    private static final String BEGIN = "<!-- bench: written by ./rapport bench --write -->";
    private static final String END = "<!-- end of bench -->";
    private static final long GIB = 1L << 30;

    private final Path document;

    Report(Path document) {
        this.document = document;
    }

    static String table(List<Comparison> comparisons) {
        return comparisons.stream()
                .map(Comparison::row)
                .collect(Collectors.joining("\n", """
                        %s

                        | what | Rapport | reference | ratio | goal | reached |
                        |---|---|---|---|---|---|
                        """.formatted(machine()), ""));
    }

    private static String machine() {
        var system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return "%s: %d processors, %d GiB, %s %s, JDK %s; the client, PostgreSQL, Kafka and all applications on it."
                .formatted(
                        LocalDate.now(java.time.ZoneOffset.UTC),
                        system.getAvailableProcessors(),
                        system.getTotalMemorySize() / GIB,
                        system.getName(),
                        system.getArch(),
                        Runtime.version().feature());
    }

    /** Replaces the table of the last run. */
    void write(String table) throws IOException {
        String text = Files.readString(document);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        Files.writeString(document, text.substring(0, begin) + BEGIN + "\n" + table + "\n\n" + text.substring(end));
    }
}
