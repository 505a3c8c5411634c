package dev.rapport.content.derivation;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an account's text differs from the master's, line by line (Myers' shortest edit).
 *
 * @param changes in the order of the lines; applied to the master's text they give the account's
 */
@Schema(name = "RegionDifference", description = "How an account's text differs from the master's, line by line")
record RegionDifference(String region, @Nullable String label, List<Change> changes) {
    RegionDifference {
        changes = List.copyOf(changes);
    }

    /**
     * Lines of the master and what stands in their place.
     *
     * @param masterLine from which line of the master's text on, from 1
     * @param derivedLine from which line of the account's text on, from 1
     */
    @Schema(name = "LineChange", description = "Lines of the master and what stands in their place")
    record Change(Kind kind, int masterLine, List<String> master, int derivedLine, List<String> derived) {
        Change {
            master = List.copyOf(master);
            derived = List.copyOf(derived);
        }

        private static Change of(AbstractDelta<String> delta) {
            Chunk<String> from = delta.getSource();
            Chunk<String> to = delta.getTarget();
            return new Change(
                    Kind.of(delta.getType()),
                    from.getPosition() + 1,
                    from.getLines(),
                    to.getPosition() + 1,
                    to.getLines());
        }
    }

    /** What was done to lines. */
    enum Kind {
        INSERTED,
        DELETED,
        CHANGED;

        private static Kind of(DeltaType type) {
            return switch (type) {
                case INSERT -> INSERTED;
                case DELETE -> DELETED;
                case CHANGE -> CHANGED;
                case EQUAL -> throw new IllegalStateException("what is equal is no difference");
            };
        }
    }

    static RegionDifference of(String region, @Nullable String label, @Nullable String master, String derived) {
        return new RegionDifference(
                region,
                label,
                DiffUtils.diff(lines(master), lines(derived)).getDeltas().stream()
                        .map(Change::of)
                        .toList());
    }

    static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split("\\R", -1));
    }
}
