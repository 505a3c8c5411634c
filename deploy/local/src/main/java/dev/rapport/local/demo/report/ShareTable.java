package dev.rapport.local.demo.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;

/** A metric's shares, each with the interval in which the true one lies. */
final class ShareTable {
    private final PrintStream out;
    private final String dimension;

    ShareTable(PrintStream out, String dimension) {
        this.out = out;
        this.dimension = dimension;
    }

    void print(JsonNode metric) {
        out.printf(
                Locale.ROOT,
                "%s, version %d%n",
                metric.path("id").asText(),
                metric.path("definitionVersion").asInt());
        out.printf(Locale.ROOT, "%14s %8s %8s %8s   %s%n", dimension, "yes", "of", "share", "95 % interval");
        for (JsonNode group : metric.path("groups")) {
            row(group.path("key").asText(), group);
        }
        row("all", metric);
    }

    private void row(String key, JsonNode share) {
        out.printf(
                Locale.ROOT,
                "%14s %,8d %,8d %8s   %s%n",
                key,
                share.path("numerator").asLong(),
                share.path("denominator").asLong(),
                percent(share.path("value")),
                interval(share.path("interval")));
    }

    private static String interval(JsonNode interval) {
        return interval.isObject() ? percent(interval.path("lower")) + " to " + percent(interval.path("upper")) : "-";
    }

    private static String percent(JsonNode share) {
        return share.isNumber() ? String.format(Locale.ROOT, "%.1f %%", 100 * share.asDouble()) : "-";
    }
}
