package dev.rapport.lead.courtesy;

import java.time.Instant;
import java.util.Optional;

/** One thing that keeps us from contacting a person: at all, or at some times. */
sealed interface Restraint permits Refusal, QuietHours, FrequencyCap {
    Reason reason();

    /** The first moment, not before this one, that it leaves free; empty if there is none. */
    Optional<Instant> firstFrom(Instant moment);

    default boolean allows(Instant moment) {
        return firstFrom(moment).filter(moment::equals).isPresent();
    }
}
