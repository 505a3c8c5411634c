package dev.rapport.feedback.mention;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a draft the newest of its mention; whoever may write may propose. */
@ApplicationScoped
class MentionDraftRules implements RecordRules<MentionDraft> {
    private final MentionRepository mentions;

    MentionDraftRules(MentionRepository mentions) {
        this.mentions = mentions;
    }

    @Override
    public Class<MentionDraft> entity() {
        return MentionDraft.class;
    }

    @Override
    public void beforeCreate(MentionDraft draft, FieldChanges changes) {
        draft.number(mentions.requireParent(draft.mention()).draft());
    }

    @Override
    public void afterCreate(MentionDraft draft) {
        mentions.requireForUpdate(draft.mention()).showDraft(draft.id());
    }
}
