package dev.rapport.feedback.story;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

@ApplicationScoped
class InvitationRepository extends RecordRepository<StoryInvitation> {
    private static final String ONE_AT_A_TIME = "select cast(pg_advisory_xact_lock(?1) as text)";
    private static final Duration WEEK = Duration.ofDays(7);

    /**
     * Whether the seller was asked about this deal, or about another one won within a week before or after it; whoever asks
     * for the same seller waits until this transaction ends.
     */
    boolean isInvited(WonDeal deal) {
        getEntityManager()
                .createNativeQuery(ONE_AT_A_TIME, String.class)
                .setParameter(1, deal.ownerId().value())
                .getSingleResult();
        return count(
                        "isDeleted = false and (opportunityId = ?1 or sellerId = ?2 and wonAt > ?3 and wonAt < ?4)",
                        deal.opportunityId().value(),
                        deal.ownerId().value(),
                        deal.at().minus(WEEK),
                        deal.at().plus(WEEK))
                > 0;
    }

    Optional<StoryInvitation> findAbout(RecordId opportunity) {
        return find("opportunityId = ?1 and isDeleted = false", opportunity.value())
                .firstResultOptional();
    }
}
