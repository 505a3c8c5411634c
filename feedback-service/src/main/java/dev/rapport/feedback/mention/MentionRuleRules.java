package dev.rapport.feedback.mention;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps rules sound, and few enough to be asked for every mention. */
@ApplicationScoped
class MentionRuleRules implements RecordRules<MentionRule> {
    private final MentionRuleRepository rules;
    private final MentionRepository mentions;

    MentionRuleRules(MentionRuleRepository rules, MentionRepository mentions) {
        this.rules = rules;
        this.mentions = mentions;
    }

    @Override
    public Class<MentionRule> entity() {
        return MentionRule.class;
    }

    @Override
    public void beforeCreate(MentionRule rule, FieldChanges changes) {
        rule.requireSound();
        if (rule.isActive()) {
            requireRoom(1);
        }
    }

    @Override
    public void beforeUpdate(MentionRule rule, FieldChanges changes) {
        rule.requireSound();
        if (rule.isActive() && changes.touches("IsActive")) {
            requireRoom(0);
        }
    }

    @Override
    public void beforeUndelete(MentionRule rule) {
        if (rule.isActive()) {
            requireRoom(1);
        }
    }

    /**
     * Counted one after the other, so that no two make the last one.
     *
     * @param coming 1 for one that is not counted yet
     */
    private void requireRoom(int coming) {
        mentions.awaitTurn();
        if (rules.countActive() + coming > MentionRuleRepository.MOST_ACTIVE) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "IsActive: at most " + MentionRuleRepository.MOST_ACTIVE + " rules are active at a time.",
                    "IsActive");
        }
    }
}
