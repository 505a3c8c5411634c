package dev.rapport.feedback.mention;

import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Puts together what is shown of a mention. */
@ApplicationScoped
class MentionViews {
    private final MentionRuleRepository rules;
    private final MentionDraftRepository drafts;

    MentionViews(MentionRuleRepository rules, MentionDraftRepository drafts) {
        this.rules = rules;
        this.drafts = drafts;
    }

    MentionView of(Mention mention) {
        return new MentionView(
                mention.id(),
                mention.source(),
                mention.externalId(),
                mention.url(),
                mention.canonicalUrl(),
                mention.title(),
                mention.author(),
                mention.text(),
                mention.publishedAt(),
                mention.reach(),
                mention.status(),
                mention.classification(ruleName(mention.rule())),
                mention.decided(),
                mention.answer(),
                drafts.of(mention.id()),
                mention.followUpView());
    }

    private @Nullable String ruleName(@Nullable RecordId rule) {
        return rule == null ? null : rules.find(rule).map(MentionRule::name).orElse(null);
    }
}
