package dev.rapport.feedback.hypothesis;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Some trials of a hypothesis and the successes among them, as one source reported them. Never changed. */
@Entity
@RecordType(prefix = "a23")
public class Observation extends StoredRecord {
    @RecordField(access = CREATE_ONLY, required = true, references = "Hypothesis", children = "Observations")
    private Long hypothesisId;

    /** The arm that was shown; needed where there are several. */
    @RecordField(access = CREATE_ONLY, references = "HypothesisArm", relationship = "Arm", children = "Observations")
    private @Nullable Long armId;

    @RecordField(access = CREATE_ONLY, required = true)
    private int successes;

    @RecordField(access = CREATE_ONLY, required = true)
    private int trials;

    /** Where it was observed: a survey, a mailing, a page. */
    @RecordField(access = CREATE_ONLY)
    @Nullable
    String source;

    /** The source's own id of it, so that it counts once however often it is sent. */
    @RecordField(access = CREATE_ONLY, required = true, externalId = true)
    private String externalId;

    /** When it happened, where that is not when it is reported. */
    @RecordField(access = CREATE_ONLY)
    private @Nullable Instant observedAt;

    protected Observation() {}

    RecordId hypothesis() {
        return new RecordId(hypothesisId);
    }

    String externalId() {
        return externalId;
    }

    Tally tally() {
        return new Tally(successes, trials);
    }

    @Nullable
    RecordId arm() {
        return reference(armId);
    }

    /** Notes which arm it was counted for. */
    void countFor(HypothesisArm arm) {
        armId = stored(arm.id());
    }

    Instant happened(Instant reported) {
        return observedAt == null ? reported : observedAt;
    }

    void requireSound() {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "Successes and Trials: " + successes + " of " + trials
                            + " cannot be; there is at least one trial, and from none to all of them succeed.",
                    "Successes",
                    "Trials");
        }
    }
}
