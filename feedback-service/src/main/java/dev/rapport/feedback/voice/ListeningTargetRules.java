package dev.rapport.feedback.voice;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** What every write of a target demands. */
@ApplicationScoped
class ListeningTargetRules implements RecordRules<ListeningTarget> {
    @Override
    public Class<ListeningTarget> entity() {
        return ListeningTarget.class;
    }

    @Override
    public void beforeCreate(ListeningTarget target, FieldChanges changes) {
        target.requireSense();
    }

    @Override
    public void beforeUpdate(ListeningTarget target, FieldChanges changes) {
        target.requireSense();
    }
}
