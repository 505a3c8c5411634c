package dev.rapport.feedback.mention;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import dev.rapport.platform.tenancy.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class MentionRepository extends RecordRepository<Mention> {
    private static final List<MentionStatus> UNANSWERED =
            List.of(MentionStatus.ASSIGNED, MentionStatus.DRAFTED, MentionStatus.APPROVED);

    private final Turns turns;

    MentionRepository(Turns turns) {
        this.turns = turns;
    }

    /** Until this transaction ends, nobody else in the organisation takes in mentions. */
    void awaitTurn() {
        turns.await("mention");
    }

    Optional<Mention> findBySource(String source, String externalId) {
        byte[] digest = SaidRecord.sourceDigest(source, externalId);
        return find("sourceDigest = ?1 and isDeleted = false", (Object) digest).firstResultOptional();
    }

    Optional<Mention> findByAddress(byte[] digest) {
        return find("addressDigest = ?1 and isDeleted = false", (Object) digest).firstResultOptional();
    }

    /** The mention that another record names, locked; INVALID_CROSS_REFERENCE_KEY where there is none. */
    Mention requireParent(RecordId id) {
        return findForUpdate(id)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "MentionId: there is no mention with the id " + id + ".",
                        "MentionId"));
    }

    /** How much somebody has to answer already. */
    long openOf(RecordId assignee) {
        return count("assigneeId = ?1 and isDeleted = false and status in ?2", assignee.value(), UNANSWERED);
    }
}
