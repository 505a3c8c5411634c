package dev.rapport.content.lead;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead as far as events have told.
 *
 * @param name null while only the stage is known
 * @param stage where it is now, null while unknown
 * @param masterRecordId the lead in whom it lives on, null where it is itself
 * @param entered the stages it has been in, the earliest first
 */
public record KnownLead(
        RecordId id,
        @Nullable String name,
        @Nullable String company,
        @Nullable String email,
        @Nullable String stage,
        @Nullable RecordId masterRecordId,
        List<Entry> entered) {
    public KnownLead {
        entered = List.copyOf(entered);
    }

    /**
     * The lead's entry into a stage.
     *
     * @param implied whether it follows from a later stage only
     */
    public record Entry(String stage, Instant at, boolean implied) {}
}
