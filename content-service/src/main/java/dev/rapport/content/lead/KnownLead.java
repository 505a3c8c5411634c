package dev.rapport.content.lead;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead as far as events have told.
 *
 * @param name null while only the stage is known
 * @param about what else is known of it; all of it null where nothing is
 * @param stage where it is now, null while unknown
 * @param masterRecordId the lead in whom it lives on, null where it is itself
 * @param entered the stages it has been in, the earliest first
 */
public record KnownLead(
        RecordId id,
        @Nullable String name,
        @Nullable String company,
        @Nullable String email,
        Profile about,
        @Nullable String stage,
        @Nullable RecordId masterRecordId,
        List<Entry> entered) {
    public KnownLead {
        entered = List.copyOf(entered);
    }

    /** What kind of customer it may become: what it does in what kind of company, and where it came from. */
    public record Profile(
            @Nullable String title,
            @Nullable String industry,
            @Nullable String leadSource) {
        public static final Profile UNKNOWN = new Profile(null, null, null);
    }

    /**
     * The lead's entry into a stage.
     *
     * @param implied whether it follows from a later stage only
     */
    public record Entry(String stage, Instant at, boolean implied) {}
}
