package dev.rapport.feedback.lead;

import dev.rapport.platform.id.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A lead as far as events have told.
 *
 * @param name null while only the stage is known, and once the lead is erased
 * @param stage where it is now, null while unknown
 * @param masterRecordId the lead in whom it lives on, null where it is itself
 */
public record KnownLead(
        RecordId id,
        @Nullable String name,
        @Nullable String company,
        @Nullable String email,
        @Nullable String stage,
        @Nullable RecordId masterRecordId) {}
