package dev.rapport.lead.merge;

import dev.rapport.platform.id.RecordId;
import java.util.List;

/**
 * What a merge, or its undoing, changed or would change.
 *
 * @param dryRun nothing was written
 */
public record MergeView(RecordId leadId, List<RecordId> mergedIds, boolean dryRun, List<ChangedRecord> changes) {
    public MergeView {
        mergedIds = List.copyOf(mergedIds);
        changes = List.copyOf(changes);
    }

    /** A record, and the fields of it that are changed. */
    public record ChangedRecord(RecordId id, List<String> fields) {}
}
