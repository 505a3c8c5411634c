package dev.rapport.lead.cycle;

import dev.rapport.lead.criteria.Criteria;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
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
        criteria.demandSense(criterion.askedOf.select(), criterion.criteria);
        demandPassed(criterion, drafts.demandDraft(criterion));
        demandRoom(criterion);
    }

    @Override
    public void beforeUpdate(StageCriterion criterion, FieldChanges changes) {
        criteria.demandSense(criterion.askedOf.select(), criterion.criteria);
        drafts.demandDraft(criterion);
    }

    @Override
    public void beforeDelete(StageCriterion criterion) {
        drafts.demandDraft(criterion);
    }

    @Override
    public void beforeUndelete(StageCriterion criterion) {
        criteria.demandSense(criterion.askedOf.select(), criterion.criteria);
        drafts.demandDraft(criterion);
        demandRoom(criterion);
    }

    private static void demandPassed(StageCriterion criterion, Stage stage) {
        if (!criterion.askedOf.comesTo(stage)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "A deal never comes to " + stage
                            + ", where nobody would be asked: deals stand in SQO, in CLOSED_LOST, or"
                            + " in CLOSED_WON and the stages after it.",
                    "AskedOf",
                    "SalesStageId");
        }
    }

    private void demandRoom(StageCriterion criterion) {
        Drafts.demandRoom(others.countOf(criterion.stage()), MOST, "criteria");
    }
}
