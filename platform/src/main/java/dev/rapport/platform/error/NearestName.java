package dev.rapport.platform.error;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name a caller most likely meant, so that a refusal can offer it. */
public final class NearestName {
    private NearestName() {}

    /** " Did you mean 'LastName'?" with a leading blank, or nothing where no name is near enough. */
    public static String hint(String asked, Collection<String> known) {
        return find(asked, known).map(name -> " Did you mean '" + name + "'?").orElse("");
    }

    /** The known name with the fewest edits to {@code asked}, if at most a third of its letters differ. */
    public static Optional<String> find(String asked, Collection<String> known) {
        String wanted = asked.toLowerCase(Locale.ROOT);
        String best = null;
        int fewest = (wanted.length() + 2) / 3 + 1;
        for (String name : known) {
            int edits = distance(wanted, name.toLowerCase(Locale.ROOT), fewest);
            if (edits < fewest) {
                fewest = edits;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein distance, or {@code limit} as soon as it cannot be smaller. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return Math.min(limit, row[b.length()]);
    }
}
