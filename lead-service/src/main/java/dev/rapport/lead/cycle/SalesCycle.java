package dev.rapport.lead.cycle;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of the steps that marketing and sales have agreed on. */
@Entity
@RecordType(prefix = "a01")
public class SalesCycle extends StoredRecord {
    static final int NAME_LENGTH = 80;

    @RecordField(required = true, length = NAME_LENGTH, nameField = true)
    String name;

    @RecordField(required = true, access = READ_ONLY)
    Integer cycleVersion;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, access = READ_ONLY)
    CycleStatus status;

    /** Where a lead comes back to that has rested, unless it had never come so far. */
    @Enumerated(EnumType.STRING)
    @RecordField(required = true, defaulted = true)
    Stage wakeUpStage = Stage.MQL;

    /** The version that this one began as a copy of. */
    @RecordField(access = READ_ONLY, references = "SalesCycle", relationship = "BasedOn")
    @Nullable
    Long basedOnId;

    /** Counts reviews: a key that was given in an earlier one opens nothing. */
    @RecordField(required = true, access = READ_ONLY)
    Integer reviewRound = 0;

    /** Empty until it is ACTIVE, and for the version that everybody begins with. */
    @RecordField(access = READ_ONLY)
    @Nullable
    Instant activatedDate;

    SalesCycle() {}

    /** The cycle that every organisation begins with; nobody need approve it, since nobody has agreed on another. */
    static SalesCycle initial(String name) {
        SalesCycle cycle = new SalesCycle();
        cycle.name = name;
        cycle.cycleVersion = 1;
        cycle.status = CycleStatus.ACTIVE;
        return cycle;
    }

    /** The next version, which begins as this one is. */
    SalesCycle draft(int nextVersion, @Nullable String newName) {
        SalesCycle next = new SalesCycle();
        next.name = newName == null ? name : newName;
        next.cycleVersion = nextVersion;
        next.status = CycleStatus.DRAFT;
        next.wakeUpStage = wakeUpStage;
        next.basedOnId = id().value();
        return next;
    }

    CycleStatus status() {
        return status;
    }

    /** Refuses with ILLEGAL_TRANSITION unless the version is still open to change. */
    void demandDraft() {
        demand(CycleStatus.DRAFT, "be changed");
    }

    void review() {
        demand(CycleStatus.DRAFT, "be put to review");
        status = CycleStatus.REVIEW;
        reviewRound++;
    }

    /** Back to where it can be changed; the keys given so far are void. */
    void withdraw() {
        demand(CycleStatus.REVIEW, "be taken back from review");
        status = CycleStatus.DRAFT;
    }

    void demandReview() {
        demand(CycleStatus.REVIEW, "be approved");
    }

    /** To be called with both keys. */
    void activate(Instant at) {
        demandReview();
        status = CycleStatus.ACTIVE;
        activatedDate = at;
    }

    void supersede() {
        demand(CycleStatus.ACTIVE, "be superseded");
        status = CycleStatus.SUPERSEDED;
    }

    void demandSense() {
        if (!wakeUpStage.isBefore(Stage.CLOSED_WON)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "WakeUpStage: who has rested begins again before the close, not at " + wakeUpStage + ".",
                    "WakeUpStage");
        }
    }

    private void demand(CycleStatus needed, String verb) {
        if (status != needed) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Version " + cycleVersion + " of the sales cycle is " + status + " and cannot " + verb + ". "
                            + status.whatNow(),
                    "Status");
        }
    }
}
