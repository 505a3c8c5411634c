package dev.rapport.feedback.mention;

import static dev.rapport.feedback.mention.MentionStatus.APPROVED;
import static dev.rapport.feedback.mention.MentionStatus.ASSIGNED;
import static dev.rapport.feedback.mention.MentionStatus.CLASSIFIED;
import static dev.rapport.feedback.mention.MentionStatus.DECIDED;
import static dev.rapport.feedback.mention.MentionStatus.DRAFTED;
import static dev.rapport.feedback.mention.MentionStatus.FOLLOWED_UP;
import static dev.rapport.feedback.mention.MentionStatus.NEW;
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
    CLASSIFY(CLASSIFIED, EnumSet.allOf(MentionStatus.class), Set.of("ClaimType", "Truth", "ClassificationReason")),
    DECIDE(DECIDED, EnumSet.of(CLASSIFIED, DECIDED), Set.of("Decision", "DecisionReason")),
    ASSIGN(ASSIGNED, EnumSet.of(DECIDED, ASSIGNED), Set.of("AssigneeId")),
    /** A newer draft takes back the approval of the one before. */
    DRAFT(DRAFTED, EnumSet.of(ASSIGNED, DRAFTED, APPROVED), Set.of()),
    APPROVE(APPROVED, EnumSet.of(DRAFTED), Set.of()),
    POST(POSTED, EnumSet.of(APPROVED), Set.of("PostedUrl")),
    FOLLOW_UP(FOLLOWED_UP, EnumSet.of(POSTED), Set.of("Outcome"));

    private final MentionStatus to;
    private final Set<MentionStatus> from;
    private final Set<String> fields;

    MentionVerb(MentionStatus to, Set<MentionStatus> from, Set<String> fields) {
        this.to = to;
        this.from = Set.copyOf(from);
        this.fields = fields;
    }

    MentionStatus to() {
        return to;
    }

    boolean takes(MentionStatus status) {
        return from.contains(status);
    }

    /** API names of the fields that change with this verb and with no other. */
    Set<String> fields() {
        return fields;
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
        next.remove(NEW);
        return next;
    }
}
