package dev.rapport.lead.opportunity;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds a deal to the same moves whichever door they come through, keeps in step what follows from its stage, amount and
 * date, gives its contact a role, and takes its account along.
 */
@ApplicationScoped
class OpportunityRules implements RecordRules<Opportunity> {
    private final EntityManager entities;
    private final DealStages stages;
    private final DealAccount account;

    OpportunityRules(EntityManager entities, DealStages stages, DealAccount account) {
        this.entities = entities;
        this.stages = stages;
        this.account = account;
    }

    @Override
    public Class<Opportunity> entity() {
        return Opportunity.class;
    }

    @Override
    public void beforeCreate(Opportunity deal, FieldChanges changes) {
        if (!changes.touches("Probability")) {
            deal.expectTheUsual();
        }
        deal.complete();
    }

    @Override
    public void afterCreate(Opportunity deal) {
        stages.begin(deal);
        account.joins(deal);
        RecordId contact = deal.contact();
        if (contact != null) {
            entities.persist(OpportunityContactRole.primary(deal.id(), contact));
        }
    }

    @Override
    public void beforeUpdate(Opportunity deal, FieldChanges changes) {
        Optional<DealStage> before =
                changes.findBefore("StageName", String.class).map(DealStage::of).filter(stage -> stage != deal.stage());
        if (before.isPresent()) {
            follow(deal, before.get(), changes);
            account.changed(deal, changes);
            return;
        }
        if (deal.takeStageReason() != null) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "StageReason says why the stage changes; it comes together with another StageName.",
                    "StageReason",
                    "StageName");
        }
        deal.complete();
        if (Stream.of("Amount", "Probability", "CloseDate").anyMatch(changes::touches)) {
            stages.reckoned(deal);
        }
        account.changed(deal, changes);
    }

    @Override
    public void beforeDelete(Opportunity deal) {
        account.leaves(deal);
    }

    @Override
    public void beforeUndelete(Opportunity deal) {
        account.joins(deal);
    }

    private void follow(Opportunity deal, DealStage before, FieldChanges changes) {
        DealMove move = DealMove.of(before, deal.stage(), deal.takeStageReason());
        if (!changes.touches("Probability")) {
            deal.expectTheUsual();
        }
        if (move.isReopening()) {
            deal.forgetEnd(changes);
        }
        deal.complete();
        stages.followed(deal, move);
    }
}
