package dev.rapport.content.version;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How one text becomes another, line by line.
 *
 * @param reason why nothing can be said, null if it can
 * @param removed lines of the older text only
 * @param added lines of the newer text only
 * @param unified the difference as {@code diff -u} writes it, line by line, empty if there is none
 */
@Schema(name = "TextDifference")
record TextDifference(@Nullable String reason, int removed, int added, List<String> unified) {
    private static final int CONTEXT = 3;

    /** Beyond this, comparing all lines with all takes too long. */
    private static final int MOST_LINES = 5_000;

    TextDifference {
        unified = List.copyOf(unified);
    }

    static TextDifference unknown(String reason) {
        return new TextDifference(reason, 0, 0, List.of());
    }

    static TextDifference between(String older, String newer, int from, int to) {
        List<String> before = older.lines().toList();
        List<String> after = newer.lines().toList();
        if (Math.max(before.size(), after.size()) > MOST_LINES) {
            return unknown("The texts have more than " + MOST_LINES + " lines.");
        }
        Patch<String> patch = DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>());
        return new TextDifference(
                null,
                patch.getDeltas().stream().mapToInt(TextDifference::removed).sum(),
                patch.getDeltas().stream().mapToInt(TextDifference::added).sum(),
                UnifiedDiffUtils.generateUnifiedDiff("version " + from, "version " + to, before, patch, CONTEXT));
    }

    private static int removed(AbstractDelta<String> delta) {
        return delta.getSource().size();
    }

    private static int added(AbstractDelta<String> delta) {
        return delta.getTarget().size();
    }
}
