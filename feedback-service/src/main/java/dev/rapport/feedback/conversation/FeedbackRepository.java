package dev.rapport.feedback.conversation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds feedback, as far as the caller may read it. */
@ApplicationScoped
public class FeedbackRepository extends RecordRepository<Feedback> {
    private static final String SUBJECTS =
            "select about_id from feedback where org_id = :org and kind = :kind and about_id = any(:among)";

    private final Tenant tenant;

    FeedbackRepository(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Those of these records about which there has been feedback of this kind, also deleted. */
    Set<RecordId> subjects(FeedbackKind kind, Collection<RecordId> among) {
        List<?> found = getEntityManager()
                .createNativeQuery(SUBJECTS)
                .setParameter("org", tenant.orgId())
                .setParameter("kind", kind.name())
                .setParameter("among", among.stream().map(RecordId::value).toArray(Long[]::new))
                .getResultList();
        return found.stream().map(id -> new RecordId((Long) id)).collect(Collectors.toCollection(HashSet::new));
    }

    /** What was merged into this feedback, nobody else changing it for now. */
    List<Feedback> mergedIntoForUpdate(RecordId master) {
        return find("mergedIntoId = ?1 and isDeleted = false order by id", master.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<RecordId> mergedInto(RecordId master) {
        return find("mergedIntoId = ?1 and isDeleted = false order by id", master.value()).stream()
                .map(Feedback::id)
                .toList();
    }

    /** The feedback that a record refers to; what the caller may not read is none for them. */
    Feedback requireReferred(RecordId feedback) {
        return find(feedback)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "FeedbackId: there is no feedback with the id " + feedback + ".",
                        "FeedbackId"));
    }
}
