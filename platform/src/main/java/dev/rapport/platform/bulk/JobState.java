package dev.rapport.platform.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;

/** How far a job is. */
enum JobState {
    /** Waits for its data. */
    OPEN("Open"),
    /** Waits for a worker. */
    UPLOAD_COMPLETE("UploadComplete"),
    IN_PROGRESS("InProgress"),
    JOB_COMPLETE("JobComplete"),
    /** Could not be run as a whole; single rows that fail do not fail the job. */
    FAILED("Failed"),
    ABORTED("Aborted");

    private final String wireName;

    JobState(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    String wireName() {
        return wireName;
    }

    /** States that a client may bring about, from this one. */
    Set<JobState> offered() {
        return switch (this) {
            case OPEN -> Set.of(UPLOAD_COMPLETE, ABORTED);
            case UPLOAD_COMPLETE, IN_PROGRESS -> Set.of(ABORTED);
            case JOB_COMPLETE, FAILED, ABORTED -> Set.of();
        };
    }

    boolean isOver() {
        return offered().isEmpty();
    }

    /** As Salesforce: a job that still takes data or is being run has to be aborted first. */
    boolean isDeletable() {
        return this == UPLOAD_COMPLETE || isOver();
    }
}
