package dev.rapport.lead.touch;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds a touch written as a record to the same demands as any other. */
@ApplicationScoped
class TouchRules implements RecordRules<Touch> {
    private final Touches touches;

    TouchRules(Touches touches) {
        this.touches = touches;
    }

    @Override
    public Class<Touch> entity() {
        return Touch.class;
    }

    @Override
    public void beforeCreate(Touch touch, FieldChanges changes) {
        touches.complete(touch);
    }

    @Override
    public void beforeUpdate(Touch touch, FieldChanges changes) {
        touches.complete(touch);
    }
}
