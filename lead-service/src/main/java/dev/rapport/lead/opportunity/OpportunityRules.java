package dev.rapport.lead.opportunity;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Keeps in step what follows from a deal's stage, amount and date, and gives its contact a role. */
@ApplicationScoped
class OpportunityRules implements RecordRules<Opportunity> {
    private final EntityManager entities;

    OpportunityRules(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Class<Opportunity> entity() {
        return Opportunity.class;
    }

    @Override
    public void beforeCreate(Opportunity opportunity, FieldChanges changes) {
        opportunity.complete(true, changes.touches("Probability"));
    }

    @Override
    public void afterCreate(Opportunity opportunity) {
        RecordId contact = opportunity.contact();
        if (contact != null) {
            entities.persist(OpportunityContactRole.primary(opportunity.id(), contact));
        }
    }

    @Override
    public void beforeUpdate(Opportunity opportunity, FieldChanges changes) {
        opportunity.complete(changes.touches("StageName"), changes.touches("Probability"));
    }
}
