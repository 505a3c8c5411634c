package dev.rapport.lead.capture;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.lead.person.Person;
import dev.rapport.platform.record.RecordField;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Someone outside of whom score jobs say how well they fit and how much they care. */
@MappedSuperclass
public abstract class ScoredPerson extends Person {
    /** Fit and engagement together, from the last score job; empty before the first. */
    @RecordField(access = READ_ONLY)
    @Nullable
    Integer score;

    @RecordField(access = READ_ONLY)
    @Nullable
    Integer fitScore;

    @RecordField(access = READ_ONLY)
    @Nullable
    Integer engagementScore;

    @RecordField(access = READ_ONLY)
    @Nullable
    Instant lastScoredDate;

    public @Nullable Integer score() {
        return score;
    }

    /** When the score last became another one; null before the first. */
    public @Nullable Instant scoredAt() {
        return lastScoredDate;
    }

    /**
     * Takes over what the score rules give; a score that stays is no change.
     *
     * @return whether it is another one now
     */
    public boolean score(int fit, int engagement, Instant at) {
        if (Objects.equals(fitScore, fit) && Objects.equals(engagementScore, engagement)) {
            return false;
        }
        fitScore = fit;
        engagementScore = engagement;
        score = fit + engagement;
        lastScoredDate = at;
        return true;
    }
}
