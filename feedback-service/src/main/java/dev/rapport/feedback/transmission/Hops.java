package dev.rapport.feedback.transmission;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds hops. */
@ApplicationScoped
class Hops extends RecordRepository<FeedbackHop> {
    private static final String CLAIM =
            "select id from feedback_hop where org_id = rapport_org() and id = :id for update skip locked";

    /** In the order in which they were sent. */
    List<FeedbackHop> of(RecordId request) {
        return list("feedbackRequestId = ?1 and isDeleted = false order by id", request.value());
    }

    /** Everybody who has got a request. */
    Set<RecordId> reached(RecordId request) {
        return find("feedbackRequestId = ?1 and toUserId is not null", request.value()).stream()
                .map(hop -> hop.toUser())
                .collect(Collectors.toSet());
    }

    /** Locks a hop until the transaction ends; false where somebody else has it, who does what is to be done. */
    boolean claim(RecordId hop) {
        return !getEntityManager()
                .createNativeQuery(CLAIM)
                .setParameter("id", hop.value())
                .getResultList()
                .isEmpty();
    }
}
