package dev.rapport.local.bench;

import dev.rapport.local.installation.StackException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run is to measure.
 *
 * @param rows how many leads are loaded in bulk
 * @param only part of the name of what is measured; empty for all
 * @param writes whether the table is kept
 */
record Options(int rows, String only, boolean writes) {
    private static final int ROWS = 200_000;

    static Options of(String... words) {
        List<String> given = new ArrayList<>(List.of(words));
        boolean writes = given.remove("--write");
        String rows = value("--rows", given, "[1-9][0-9]{3,7}");
        String only = value("--only", given, "[a-zA-Z].*");
        if (!given.isEmpty() || (writes && !only.isEmpty())) {
            throw refusal();
        }
        return new Options(rows.isEmpty() ? ROWS : Integer.parseInt(rows), only, writes);
    }

    /** Takes an option out of the words; empty if it is not among them. */
    private static String value(String option, List<String> words, String form) {
        int place = words.indexOf(option);
        if (place < 0) {
            return "";
        }
        words.remove(place);
        if (place == words.size() || !words.get(place).matches(form)) {
            throw refusal();
        }
        return words.remove(place);
    }

    private static StackException refusal() {
        return new StackException(
                "./rapport bench takes --rows and a number from 1,000, --only and part of the name of what"
                        + " is measured, or --write to keep the table of a whole run in docs/performance.md.");
    }

    boolean wants(Measurement measurement) {
        return measurement.name().contains(only);
    }
}
