package dev.rapport.lead.cycle;

import dev.rapport.lead.criteria.Criteria;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes only criteria that can be asked. */
@ApplicationScoped
class StageCriterionRules implements RecordRules<StageCriterion> {
    private static final int MOST = 20;

    private final Drafts drafts;
    private final StageCriteria others;
    private final Criteria criteria;

    StageCriterionRules(Drafts drafts, StageCriteria others, Criteria criteria) {
        this.drafts = drafts;
        this.others = others;
        this.criteria = criteria;
    }

    @Override
    public Class<StageCriterion> entity() {
        return StageCriterion.class;
    }

    @Override
    public void beforeCreate(StageCriterion criterion, FieldChanges changes) {
        criteria.demandSense(criterion.criteria);
        drafts.demandDraft(criterion);
        demandRoom(criterion);
    }

    @Override
    public void beforeUpdate(StageCriterion criterion, FieldChanges changes) {
        criteria.demandSense(criterion.criteria);
        drafts.demandDraft(criterion);
    }

    @Override
    public void beforeDelete(StageCriterion criterion) {
        drafts.demandDraft(criterion);
    }

    @Override
    public void beforeUndelete(StageCriterion criterion) {
        criteria.demandSense(criterion.criteria);
        drafts.demandDraft(criterion);
        demandRoom(criterion);
    }

    private void demandRoom(StageCriterion criterion) {
        Drafts.demandRoom(others.countOf(criterion.stage()), MOST, "criteria");
    }
}
