package dev.rapport.lead.escalation;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.lead.handoff.Handoff;
import dev.rapport.platform.calendar.Deadline;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the story of a hand-off that climbs: somebody was asked, a rung was empty, or a side had its say. Written
 * once; who spoke is who created it.
 */
@Entity
@RecordType(prefix = "a0U", label = "Hand-off Escalation")
public class HandoffEscalation extends StoredRecord {
    static final int STATEMENT_LENGTH = 2_000;

    /** What happened on the rung. */
    @Schema(name = "EscalationKind")
    public enum Kind {
        RAISED,
        /** Nobody stands on it, or nobody who has not been asked already. */
        PASSED_OVER,
        STATEMENT
    }

    @RecordField(required = true, access = READ_ONLY, references = "Handoff", children = "HandoffEscalations")
    Long handoffId;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, access = READ_ONLY)
    Kind kind;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, access = READ_ONLY)
    Rung rung;

    /** Who was asked. */
    @RecordField(access = READ_ONLY, references = "User")
    @Nullable
    Long toUserId;

    @RecordField(required = true, access = READ_ONLY)
    Instant raisedAt;

    /** When it goes up another rung, by the business hours of who was asked. */
    @RecordField(access = READ_ONLY)
    @Nullable
    Instant dueAt;

    @RecordField(access = READ_ONLY, references = "BusinessHours")
    @Nullable
    Long calendarId;

    @RecordField(access = READ_ONLY)
    @Nullable
    Integer calendarVersion;

    /** Who speaks, in a statement. */
    @Enumerated(EnumType.STRING)
    @RecordField(access = READ_ONLY)
    @Nullable
    Side side;

    @RecordField(length = STATEMENT_LENGTH, type = FieldType.TEXTAREA, access = READ_ONLY, personal = true)
    @Nullable
    String statement;

    /** For Hibernate and the record plane. */
    HandoffEscalation() {}

    static HandoffEscalation raised(Handoff handoff, Rung rung, RecordId to, Instant at, Deadline due) {
        HandoffEscalation entry = of(handoff, Kind.RAISED, rung, at);
        entry.toUserId = to.value();
        entry.dueAt = due.at();
        entry.calendarId = stored(due.calendarId());
        entry.calendarVersion = due.calendarVersion();
        return entry;
    }

    static HandoffEscalation passedOver(Handoff handoff, Rung rung, Instant at) {
        return of(handoff, Kind.PASSED_OVER, rung, at);
    }

    static HandoffEscalation said(Handoff handoff, Rung rung, Side side, String statement, Instant at) {
        HandoffEscalation entry = of(handoff, Kind.STATEMENT, rung, at);
        entry.side = side;
        entry.statement = statement;
        return entry;
    }

    private static HandoffEscalation of(Handoff handoff, Kind kind, Rung rung, Instant at) {
        HandoffEscalation entry = new HandoffEscalation();
        entry.handoffId = handoff.id().value();
        entry.kind = kind;
        entry.rung = rung;
        entry.raisedAt = at;
        return entry;
    }

    @Nullable
    RecordId toUser() {
        return reference(toUserId);
    }

    EscalationView.Entry view() {
        return new EscalationView.Entry(
                kind,
                rung,
                reference(toUserId),
                raisedAt,
                dueAt,
                reference(calendarId),
                calendarVersion,
                side,
                statement,
                kind == Kind.STATEMENT ? createdBy() : null);
    }
}
