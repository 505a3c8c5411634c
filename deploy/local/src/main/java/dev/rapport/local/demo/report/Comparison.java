package dev.rapport.local.demo.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.demo.bank.Tally;
import dev.rapport.local.demo.bank.Tally.Share;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Holds Rapport's numbers against those counted over the file, and says where they differ. */
final class Comparison {
    private final Tally file;
    private final PrintStream out;
    private boolean agrees = true;

    Comparison(Tally file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    void leads(long known) {
        same("leads", known, file.all().clients());
    }

    void touches(long known) {
        same("touches", known, file.contacts());
    }

    void conversion(JsonNode metric) {
        Map<String, Share> groups = new LinkedHashMap<>();
        metric.path("groups").forEach(group -> groups.put(group.path("key").asText(), share(group)));
        boolean same = groups.equals(file.byContacts()) && share(metric).equals(file.all());
        say("subscriptions by number of contacts", same);
        if (!same) {
            out.println("  Rapport  " + share(metric) + " " + groups);
            out.println("  the file " + file.all() + " " + file.byContacts());
        }
    }

    boolean agrees() {
        return agrees;
    }

    private void same(String what, long known, long counted) {
        String numbers = known == counted
                ? String.format(Locale.ROOT, "%,d %s", known, what)
                : String.format(Locale.ROOT, "%,d %s, but %,d in the file", known, what, counted);
        say(numbers, known == counted);
    }

    private void say(String what, boolean same) {
        agrees &= same;
        out.println((same ? "as in the file: " : "NOT as in the file: ") + what);
    }

    private static Share share(JsonNode proportion) {
        return new Share(
                proportion.path("numerator").asLong(),
                proportion.path("denominator").asLong());
    }
}
