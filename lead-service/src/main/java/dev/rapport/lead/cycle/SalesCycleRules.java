package dev.rapport.lead.cycle;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Name and wake-up stage of a version change for as long as it is a draft. */
@ApplicationScoped
class SalesCycleRules implements RecordRules<SalesCycle> {
    @Override
    public Class<SalesCycle> entity() {
        return SalesCycle.class;
    }

    @Override
    public void beforeUpdate(SalesCycle cycle, FieldChanges changes) {
        cycle.demandDraft();
        cycle.demandSense();
    }
}
