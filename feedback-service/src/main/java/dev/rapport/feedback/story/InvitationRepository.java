package dev.rapport.feedback.story;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import dev.rapport.platform.tenancy.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

@ApplicationScoped
class InvitationRepository extends RecordRepository<StoryInvitation> {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Turns turns;

    InvitationRepository(Turns turns) {
        this.turns = turns;
    }

    /**
     * Whether the seller was asked about this deal, or about another one won within a week before or after it; whoever asks
     * for the same seller waits until this transaction ends.
     */
    boolean isInvited(WonDeal deal) {
        turns.await("invitation of " + deal.ownerId());
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
