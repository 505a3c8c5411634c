package dev.rapport.feedback.privacy;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.PersonalRecords;
import dev.rapport.platform.record.StoredRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what was said about people: feedback on their records, what was replied to it, stories told to them. */
@ApplicationScoped
class Conversations {
    private static final Set<String> SUBJECTS = Set.of("Lead", "Contact", "Handoff");

    private final PersonalRecords records;

    Conversations(PersonalRecords records) {
        this.records = records;
    }

    List<StoredRecord> about(List<RecordId> subjects) {
        List<StoredRecord> found = new ArrayList<>(records.referringTo(SUBJECTS, subjects));
        List<RecordId> ids = found.stream().map(StoredRecord::id).toList();
        found.addAll(records.referringTo(Set.of("Feedback"), ids));
        return found;
    }
}
