package dev.rapport.platform.bulk;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One job as stored.
 *
 * @param creator in whose name and with whose roles it runs
 * @param errorMessage why it failed as a whole, null if it did not
 * @param upload null until a client has sent data
 */
record Job(
        RecordId id,
        JobSpec spec,
        Caller creator,
        Instant createdDate,
        Instant systemModstamp,
        JobState state,
        @Nullable String errorMessage,
        @Nullable Upload upload,
        Progress progress) {

    /** The job in another state, if a client may bring that about; INVALIDJOBSTATE otherwise. */
    Job movedTo(JobState wanted) {
        if (!state.offered().contains(wanted)) {
            throw wrongState("cannot become " + wanted.wireName()
                    + (state.isOver()
                            ? ": it is over"
                            : ": from here it may become "
                                    + state.offered().stream()
                                            .map(JobState::wireName)
                                            .sorted()
                                            .collect(Collectors.joining(" or "))));
        }
        return with(wanted, errorMessage);
    }

    Job with(JobState newState, @Nullable String newError) {
        return new Job(id, spec, creator, createdDate, systemModstamp, newState, newError, upload, progress);
    }

    Job with(Progress newProgress) {
        return new Job(id, spec, creator, createdDate, systemModstamp, state, errorMessage, upload, newProgress);
    }

    Job with(Upload newUpload) {
        return new Job(id, spec, creator, createdDate, systemModstamp, state, errorMessage, newUpload, progress);
    }

    /** An import that was tried, to be done from its first row on; INVALIDJOBSTATE where it was not tried to its end. */
    Job committed() {
        if (state != JobState.JOB_COMPLETE) {
            throw wrongState("cannot be committed: only a dry run that came to its end can");
        }
        return new Job(
                id,
                spec.inEarnest(),
                creator,
                createdDate,
                systemModstamp,
                JobState.UPLOAD_COMPLETE,
                null,
                upload,
                Progress.NONE);
    }

    Job stamped(Instant now) {
        return new Job(id, spec, creator, createdDate, now, state, errorMessage, upload, progress);
    }

    ApiException wrongState(String why) {
        return new ApiException(
                ErrorCode.INVALIDJOBSTATE, "The job " + id + " is in state " + state.wireName() + " and " + why + ".");
    }
}
