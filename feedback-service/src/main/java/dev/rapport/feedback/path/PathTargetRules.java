package dev.rapport.feedback.path;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** What every write of a target demands. */
@ApplicationScoped
class PathTargetRules implements RecordRules<PathTarget> {
    @Override
    public Class<PathTarget> entity() {
        return PathTarget.class;
    }

    @Override
    public void beforeCreate(PathTarget target, FieldChanges changes) {
        target.requireSense();
    }

    @Override
    public void beforeUpdate(PathTarget target, FieldChanges changes) {
        target.requireSense();
    }
}
