package dev.rapport.feedback.routing;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes only rules that can be asked, and that name either a user or a function. */
@ApplicationScoped
class RoutingRuleRules implements RecordRules<RoutingRule> {
    private final FeedbackCriteria criteria;

    RoutingRuleRules(FeedbackCriteria criteria) {
        this.criteria = criteria;
    }

    @Override
    public Class<RoutingRule> entity() {
        return RoutingRule.class;
    }

    @Override
    public void beforeCreate(RoutingRule rule, FieldChanges changes) {
        check(rule);
    }

    @Override
    public void beforeUpdate(RoutingRule rule, FieldChanges changes) {
        check(rule);
    }

    private void check(RoutingRule rule) {
        if ((rule.user() == null) == (rule.function() == null)) {
            throw mismatch("a rule names either a user or a function.", "UserId", "Function");
        }
        if (rule.team() != null && rule.function() == null) {
            throw mismatch("a team is one of a function.", "Team", "Function");
        }
        criteria.problem(rule.criteria()).ifPresent(refusal -> {
            throw new ApiException(
                    refusal.code(), "Criteria: " + refusal.errors().getFirst().message(), "Criteria");
        });
    }

    private static ApiException mismatch(String message, String... fields) {
        return new ApiException(ErrorCode.FIELD_INTEGRITY_EXCEPTION, fields[0] + ": " + message, fields);
    }
}
