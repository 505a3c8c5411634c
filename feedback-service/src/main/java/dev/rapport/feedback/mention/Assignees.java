package dev.rapport.feedback.mention;

import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;

/** Finds somebody with the right voice and the least to answer already. */
@ApplicationScoped
class Assignees {
    private final Speakers speakers;
    private final MentionRepository mentions;

    Assignees(Speakers speakers, MentionRepository mentions) {
        this.speakers = speakers;
        this.mentions = mentions;
    }

    RecordId freest(ClaimType claim) {
        return speakers.of(claim.voice()).stream()
                .map(DirectoryUser::id)
                .min(Comparator.comparingLong(mentions::openOf).thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new ApiException(
                        ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                        "AssigneeId: a claim of the type " + claim + " is for "
                                + claim.voice().words() + ", and nobody is known as such yet.",
                        "AssigneeId"));
    }
}
