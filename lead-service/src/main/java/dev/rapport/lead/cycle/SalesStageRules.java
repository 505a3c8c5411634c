package dev.rapport.lead.cycle;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Stages change for as long as their version is a draft. */
@ApplicationScoped
class SalesStageRules implements RecordRules<SalesStage> {
    private final Drafts drafts;

    SalesStageRules(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Class<SalesStage> entity() {
        return SalesStage.class;
    }

    @Override
    public void beforeUpdate(SalesStage stage, FieldChanges changes) {
        drafts.demandDraft(stage.cycle());
        stage.demandSense();
    }
}
