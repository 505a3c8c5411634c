package dev.rapport.feedback.escalation;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands on a rung.
 *
 * @param users at most two
 * @param whyNobody null where there is somebody
 */
record Standing(List<RecordId> users, @Nullable String whyNobody) {
    Standing {
        users = List.copyOf(users);
    }

    static Standing of(List<RecordId> users, String otherwise) {
        return new Standing(users, users.isEmpty() ? otherwise : null);
    }

    static Standing nobody(String why) {
        return new Standing(List.of(), why);
    }
}
