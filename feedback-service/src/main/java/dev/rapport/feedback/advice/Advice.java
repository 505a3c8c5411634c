package dev.rapport.feedback.advice;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.feedback.reference.Kind;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A recommendation to an executive, with its grounds and the day by which it is to be decided. Days are in UTC. */
@Entity
@RecordType(prefix = "a2H", labelPlural = "Advice")
public class Advice extends StoredRecord {
    static final int REASON_LENGTH = 4_000;
    private static final int TEXT_LENGTH = 32_000;
    private static final int A_YEAR = 12;
    private static final Set<Integer> LOOK_BACKS = Set.of(A_YEAR, 2 * A_YEAR);

    @RecordField(access = CREATE_ONLY, required = true, nameField = true)
    private String name;

    @RecordField(access = CREATE_ONLY, required = true, type = FieldType.TEXTAREA, length = TEXT_LENGTH)
    private String recommendation;

    @RecordField(access = CREATE_ONLY, required = true, type = FieldType.TEXTAREA, length = TEXT_LENGTH)
    private String evidence;

    /** The executive who is to decide. */
    @RecordField(access = CREATE_ONLY, required = true, references = "User")
    private Long toUserId;

    /** The last day on which it can be decided. */
    @RecordField(access = CREATE_ONLY, required = true)
    private LocalDate decideBy;

    /** Months after the decision, or after the day it was not made by: 12 or 24. */
    @RecordField(access = CREATE_ONLY, required = true, defaulted = true)
    private @Nullable Integer lookBackMonths;

    @RecordField(required = true, defaulted = true)
    @Enumerated(EnumType.STRING)
    private @Nullable AdviceStatus status;

    @RecordField
    @Enumerated(EnumType.STRING)
    private @Nullable AdviceDecision decision;

    @RecordField(type = FieldType.TEXTAREA, length = REASON_LENGTH)
    private @Nullable String decisionReason;

    @RecordField(access = READ_ONLY, references = "User")
    private @Nullable Long decidedById;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant decidedAt;

    /** The first day on which it can be looked back on. */
    @RecordField(access = READ_ONLY)
    private @Nullable LocalDate lookBackOn;

    @RecordField
    @Enumerated(EnumType.STRING)
    private @Nullable Hindsight hindsight;

    /** What came of it, whether it was followed or not. */
    @RecordField(type = FieldType.TEXTAREA, length = REASON_LENGTH)
    private @Nullable String outcome;

    @RecordField(access = READ_ONLY, references = "User")
    private @Nullable Long lookedBackById;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant lookedBackAt;

    protected Advice() {}

    AdviceStatus status() {
        return status == null ? AdviceStatus.GIVEN : status;
    }

    RecordId to() {
        return new RecordId(toUserId);
    }

    /** Completes what somebody has just advised. */
    void give(FieldChanges changes, Instant now) {
        if (status() != AdviceStatus.GIVEN) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION, "Status: advice begins as GIVEN, not as " + status + ".", "Status");
        }
        Kind.require("ToUserId", to(), Kind.USER);
        if (decideBy.isBefore(dayOf(now))) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE, "DecideBy: " + decideBy + " has passed.", "DecideBy");
        }
        lookBackMonths = lookBackMonths == null ? A_YEAR : lookBackMonths;
        if (!LOOK_BACKS.contains(lookBackMonths)) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "LookBackMonths: one looks back after 12 or 24 months, not after " + lookBackMonths + ".",
                    "LookBackMonths");
        }
        status = AdviceStatus.GIVEN;
        requireInItsTurn(changes, AdviceStatus.GIVEN);
    }

    AdviceGiven given() {
        return new AdviceGiven(id(), name, createdBy(), to(), decideBy, createdDate());
    }

    /** Takes back the status that an update has set directly and returns it, to be reached by a verb. */
    AdviceStatus withdrawStatus(FieldChanges changes) {
        AdviceStatus asked = status();
        if (changes.find("Status").map(Change::before).orElse(null) instanceof AdviceStatus before) {
            status = before;
        }
        return asked;
    }

    /** Refuses a decision or a hindsight that is written apart from the step it belongs to. */
    void requireInItsTurn(FieldChanges changes, AdviceStatus asked) {
        boolean deciding = asked == AdviceStatus.DECIDED && status() == AdviceStatus.GIVEN;
        if (!deciding) {
            requireUntouched(changes, "DecisionReason", "Decision", AdviceStatus.DECIDED);
        }
        boolean lookingBack = asked == AdviceStatus.LOOKED_BACK && status() != AdviceStatus.LOOKED_BACK;
        if (!lookingBack) {
            requireUntouched(changes, "Outcome", "Hindsight", AdviceStatus.LOOKED_BACK);
        }
    }

    /** An executive says what is done with it, in time. */
    AdviceDecided decide(RecordId by, Instant now) {
        status().requireMove(AdviceStatus.DECIDED, id());
        if (dayOf(now).isAfter(decideBy)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Advice " + id() + " was to be decided by " + decideBy + "; it is UNANSWERED now. Ask for it anew.",
                    "Status");
        }
        requireBoth(decision, "Decision", decisionReason, "DecisionReason");
        status = AdviceStatus.DECIDED;
        decidedById = by.value();
        decidedAt = now;
        lookBackOn = dayOf(now).plusMonths(months());
        return new AdviceDecided(id(), name, Objects.requireNonNull(decision), createdBy(), by, now);
    }

    /** Its day has passed without a decision. */
    AdviceUnanswered expire(Instant now) {
        status().requireMove(AdviceStatus.UNANSWERED, id());
        if (!dayOf(now).isAfter(decideBy)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Advice " + id() + " can be decided until " + decideBy + "; nobody calls it UNANSWERED before.",
                    "Status");
        }
        status = AdviceStatus.UNANSWERED;
        lookBackOn = decideBy.plusMonths(months());
        return new AdviceUnanswered(id(), name, createdBy(), to(), decideBy, now);
    }

    AdviceLookedBack lookBack(RecordId by, Instant now) {
        status().requireMove(AdviceStatus.LOOKED_BACK, id());
        if (dayOf(now).isBefore(Objects.requireNonNull(lookBackOn))) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "It is too early to tell what came of advice " + id() + ": look back on " + lookBackOn
                            + " or later.",
                    "Status");
        }
        requireBoth(hindsight, "Hindsight", outcome, "Outcome");
        status = AdviceStatus.LOOKED_BACK;
        lookedBackById = by.value();
        lookedBackAt = now;
        return new AdviceLookedBack(id(), name, Objects.requireNonNull(hindsight), decision, createdBy(), to(), now);
    }

    AdviceView view() {
        return new AdviceView(
                id(),
                name,
                recommendation,
                evidence,
                createdBy(),
                to(),
                decideBy,
                status(),
                decision,
                decisionReason,
                reference(decidedById),
                decidedAt,
                lookBackOn,
                hindsight,
                outcome,
                lookedBackAt);
    }

    private int months() {
        return lookBackMonths == null ? A_YEAR : lookBackMonths;
    }

    private void requireUntouched(FieldChanges changes, String reason, String result, AdviceStatus step) {
        if (changes.touches(reason) || changes.touches(result)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    result + " and " + reason + " are written together with the Status " + step + ", once.",
                    result,
                    reason);
        }
    }

    private static void requireBoth(@Nullable Object result, String first, @Nullable String why, String second) {
        if (result == null || why == null) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "Say " + first + " and " + second + ".",
                    result == null ? first : second);
        }
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
