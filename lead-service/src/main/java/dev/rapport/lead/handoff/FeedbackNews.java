package dev.rapport.lead.handoff;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What we read of news about a piece of feedback.
 *
 * @param aboutId what the feedback is about: anything, or nothing in particular
 */
record FeedbackNews(@Nullable RecordId aboutId, Instant at) {
    private static final String HANDOFF_PREFIX = "a04";

    Optional<RecordId> handoff() {
        return Optional.ofNullable(aboutId).filter(id -> id.prefix().equals(HANDOFF_PREFIX));
    }
}
