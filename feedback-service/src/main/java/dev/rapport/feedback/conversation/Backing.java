package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who stands behind something that was said, counted over it and all that was merged into it.
 *
 * @param merged the feedback that was merged into it
 * @param authors users who have said it
 * @param voters users who have voted for it, the authors not among them unless they did
 * @param sourceAccounts different accounts that it was heard from
 * @param singleSource true of an insight into the market from fewer than three accounts: not to be built upon yet
 */
@Schema(name = "FeedbackBacking", description = "Who stands behind it, with all that was merged into it")
record Backing(List<RecordId> merged, long authors, long voters, long sourceAccounts, boolean singleSource) {
    Backing {
        merged = List.copyOf(merged);
    }
}
