package dev.rapport.feedback.mention;

import static dev.rapport.feedback.mention.MentionStatus.APPROVED;
import static dev.rapport.feedback.mention.MentionStatus.ASSIGNED;
import static dev.rapport.feedback.mention.MentionStatus.CLASSIFIED;
import static dev.rapport.feedback.mention.MentionStatus.DECIDED;
import static dev.rapport.feedback.mention.MentionStatus.DRAFTED;
import static dev.rapport.feedback.mention.MentionStatus.FOLLOWED_UP;
import static dev.rapport.feedback.mention.MentionStatus.POSTED;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is done with a mention: from which statuses, to which one, and the fields that only go along with it. */
enum MentionVerb {
    /** At any time; before the answer is out it begins anew from there, afterwards it only puts the record right. */
    CLASSIFY(CLASSIFIED),
    DECIDE(DECIDED),
    ASSIGN(ASSIGNED),
    /** A newer draft takes back the approval of the one before. */
    DRAFT(DRAFTED),
    APPROVE(APPROVED),
    POST(POSTED),
    FOLLOW_UP(FOLLOWED_UP);

    private final MentionStatus to;

    MentionVerb(MentionStatus to) {
        this.to = to;
    }

    MentionStatus to() {
        return to;
    }

    boolean takes(MentionStatus status) {
        return switch (this) {
            case CLASSIFY -> true;
            case DECIDE -> status == CLASSIFIED || status == DECIDED;
            case ASSIGN -> status == DECIDED || status == ASSIGNED;
            case DRAFT -> status == ASSIGNED || status == DRAFTED || status == APPROVED;
            case APPROVE -> status == DRAFTED;
            case POST -> status == APPROVED;
            case FOLLOW_UP -> status == POSTED;
        };
    }

    /** API names of the fields that change with this verb and with no other. */
    Set<String> fields() {
        return switch (this) {
            case CLASSIFY -> Set.of("ClaimType", "Truth", "ClassificationReason");
            case DECIDE -> Set.of("Decision", "DecisionReason");
            case ASSIGN -> Set.of("AssigneeId");
            case DRAFT, APPROVE -> Set.of();
            case POST -> Set.of("PostedUrl");
            case FOLLOW_UP -> Set.of("Outcome");
        };
    }

    /** The verb that leads to this status; none leads back to NEW. */
    static Optional<MentionVerb> leadingTo(MentionStatus status) {
        return Arrays.stream(values()).filter(verb -> verb.to == status).findFirst();
    }

    /** Refuses with ILLEGAL_TRANSITION, naming what is possible, where the status does not allow this verb. */
    void require(MentionStatus status, RecordId mention) {
        if (!takes(status)) {
            throw illegal(status, to, mention);
        }
    }

    static ApiException illegal(MentionStatus from, MentionStatus to, RecordId mention) {
        return new ApiException(
                ErrorCode.ILLEGAL_TRANSITION,
                "Mention " + mention + " is " + from + " and cannot become " + to + "; from there it can become "
                        + next(from) + ".",
                "Status");
    }

    private static Set<MentionStatus> next(MentionStatus status) {
        Set<MentionStatus> next = EnumSet.noneOf(MentionStatus.class);
        Arrays.stream(values())
                .filter(verb -> verb.takes(status) && !(verb == CLASSIFY && status.compareTo(POSTED) >= 0))
                .forEach(verb -> next.add(verb.to));
        return next;
    }
}
