package dev.rapport.feedback.mention;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class MentionDraftRepository extends RecordRepository<MentionDraft> {
    /** The last so many, oldest first. */
    private static final int SHOWN = 50;

    List<MentionView.Draft> of(RecordId mention) {
        return find("mentionId = ?1 and isDeleted = false order by draftNumber desc", mention.value())
                .page(0, SHOWN)
                .stream()
                .map(MentionDraft::view)
                .toList()
                .reversed();
    }
}
