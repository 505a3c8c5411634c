package dev.rapport.lead.privacy;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import java.time.Instant;

/** What one service has erased of a person. */
@Entity
@RecordType(prefix = "a0N")
public class ErasureAnswer extends StoredRecord {
    @RecordField(required = true, access = READ_ONLY, references = "Erasure", children = "ErasureAnswers")
    Long erasureId;

    @RecordField(required = true, access = READ_ONLY, length = 40)
    String service;

    @RecordField(required = true, access = READ_ONLY)
    Instant answeredDate;

    /** Numbers of records by their object, as JSON. */
    @RecordField(required = true, access = READ_ONLY, type = FieldType.TEXTAREA, length = 4000)
    String counts;

    ErasureAnswer() {}

    static ErasureAnswer of(RecordId erasure, String service, Instant at, String counts) {
        ErasureAnswer answer = new ErasureAnswer();
        answer.erasureId = erasure.value();
        answer.service = service;
        answer.answeredDate = at;
        answer.counts = counts;
        return answer;
    }

    String service() {
        return service;
    }

    Instant answeredAt() {
        return answeredDate;
    }
}
