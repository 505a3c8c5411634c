package dev.rapport.lead.cycle;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of a lead's stage history. Written once; who did it is who created it. */
@Entity
@RecordType(prefix = "a03")
public class StageChange extends StoredRecord {
    @RecordField(required = true, access = READ_ONLY, references = "Lead", children = "StageChanges")
    Long leadId;

    @Enumerated(EnumType.STRING)
    @RecordField(access = READ_ONLY)
    @Nullable
    Stage fromStage;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, access = READ_ONLY)
    Stage toStage;

    @RecordField(required = true, access = READ_ONLY)
    Instant occurredAt;

    @RecordField(access = READ_ONLY, label = "Implied")
    boolean isImplied;

    @RecordField(access = READ_ONLY, personal = true)
    @Nullable
    String reason;

    /** Why the lead came to an end; NOT_SAID where nobody told, empty where it did not end. */
    @Enumerated(EnumType.STRING)
    @RecordField(access = READ_ONLY)
    @Nullable
    EndReason reasonCode;

    StageChange() {}

    static StageChange entered(RecordId lead, StageMove move, @Nullable Stage from) {
        StageChange change = new StageChange();
        change.leadId = lead.value();
        change.fromStage = from;
        change.toStage = move.to();
        change.occurredAt = move.at();
        change.reason = move.reason();
        change.reasonCode = move.code();
        return change;
    }

    static StageChange implied(RecordId lead, StageMove move, @Nullable Stage from, Stage passed) {
        StageChange change = entered(lead, move, from);
        change.toStage = passed;
        change.isImplied = true;
        change.reason = null;
        change.reasonCode = null;
        return change;
    }
}
