package dev.rapport.lead.opportunity;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** In charge of who plays which part in a deal: one at most is the primary contact, the one made so last. */
@ApplicationScoped
class ContactRoles extends RecordRepository<OpportunityContactRole> {
    private final OpportunityRepository opportunities;

    ContactRoles(OpportunityRepository opportunities) {
        this.opportunities = opportunities;
    }

    /** Lets nobody else appoint a primary contact of the same deal until this transaction ends. */
    void reserve(OpportunityContactRole role) {
        opportunities.findForUpdate(role.opportunity());
    }

    /** Takes the place of whoever was the primary contact; to be called once the place is reserved. */
    void succeed(OpportunityContactRole role) {
        list(
                        "opportunityId = ?1 and isPrimary = true and isDeleted = false and id <> ?2",
                        role.opportunity().value(),
                        role.id().value())
                .forEach(OpportunityContactRole::stepBack);
    }
}
