package dev.rapport.lead.scoring;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes only rules that can be applied. */
@ApplicationScoped
class ScoreRuleRules implements RecordRules<ScoreRule> {
    private final ScoreRules rules;
    private final Evidence evidence;

    ScoreRuleRules(ScoreRules rules, Evidence evidence) {
        this.rules = rules;
        this.evidence = evidence;
    }

    @Override
    public Class<ScoreRule> entity() {
        return ScoreRule.class;
    }

    @Override
    public void beforeCreate(ScoreRule rule, FieldChanges changes) {
        rule.demandSense();
        evidence.demandSense(rule);
        if (rule.isActive) {
            demandRoom();
        }
    }

    @Override
    public void beforeUpdate(ScoreRule rule, FieldChanges changes) {
        rule.demandSense();
        if (changes.touches("Criteria")) {
            evidence.demandSense(rule);
        }
        if (changes.touches("IsActive") && rule.isActive) {
            demandRoom();
        }
    }

    @Override
    public void beforeUndelete(ScoreRule rule) {
        if (rule.isActive) {
            demandRoom();
        }
    }

    private void demandRoom() {
        if (rules.countActive() >= ScoreRules.MOST) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "An organisation has at most " + ScoreRules.MOST
                            + " active score rules: deactivate one before you add another.",
                    "IsActive");
        }
    }
}
