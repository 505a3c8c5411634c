package dev.rapport.lead.assignment;

import dev.rapport.lead.criteria.Criteria;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes only rules that can be asked. */
@ApplicationScoped
class AssignmentRuleRules implements RecordRules<AssignmentRule> {
    private final Criteria criteria;

    AssignmentRuleRules(Criteria criteria) {
        this.criteria = criteria;
    }

    @Override
    public Class<AssignmentRule> entity() {
        return AssignmentRule.class;
    }

    @Override
    public void beforeCreate(AssignmentRule rule, FieldChanges changes) {
        criteria.demandSense(rule.criteria());
    }

    @Override
    public void beforeUpdate(AssignmentRule rule, FieldChanges changes) {
        if (changes.touches("Criteria")) {
            criteria.demandSense(rule.criteria());
        }
    }
}
