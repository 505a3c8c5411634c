package dev.rapport.feedback.path;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** What every write of an expectation demands. */
@ApplicationScoped
class PathQuarterRules implements RecordRules<PathQuarter> {
    @Override
    public Class<PathQuarter> entity() {
        return PathQuarter.class;
    }

    @Override
    public void beforeCreate(PathQuarter quarter, FieldChanges changes) {
        quarter.requireSense();
    }

    @Override
    public void beforeUpdate(PathQuarter quarter, FieldChanges changes) {
        quarter.requireSense();
    }
}
