package dev.rapport.feedback.mention;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;

/** An answer as somebody proposes it. Never changed: a better one is the next draft. By whom is who created it. */
@Entity
@RecordType(prefix = "a2M")
public class MentionDraft extends StoredRecord {
    static final int TEXT_LENGTH = 10_000;

    @RecordField(access = CREATE_ONLY, required = true, references = "Mention", children = "MentionDrafts")
    private Long mentionId;

    @RecordField(access = CREATE_ONLY, required = true, type = FieldType.TEXTAREA, length = TEXT_LENGTH)
    private String text;

    /** Counts the drafts of one mention from 1. */
    @RecordField(name = "Number", access = READ_ONLY, required = true)
    private int draftNumber;

    protected MentionDraft() {}

    RecordId mention() {
        return new RecordId(mentionId);
    }

    void number(int next) {
        draftNumber = next;
    }

    MentionView.Draft view() {
        return new MentionView.Draft(id(), draftNumber, text, createdBy(), createdDate());
    }
}
