package dev.rapport.platform.bulk;

import dev.rapport.platform.id.RecordId;

/** What became of a row, as it is told afterwards. */
sealed interface RowOutcome {
    record Written(RecordId id, boolean created) implements RowOutcome {}

    /** @param error as Salesforce writes it: {@code CODE:message:fields --} */
    record Failed(String error) implements RowOutcome {}
}
