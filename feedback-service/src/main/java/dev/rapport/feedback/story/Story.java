package dev.rapport.feedback.story;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.feedback.heading.Heading;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one customer went through with us. A seller tells it with text alone; the rest comes later. */
@Entity
@RecordType(prefix = "a24", labelPlural = "Stories")
public class Story extends ConsentedRecord {
    static final int REASON_LENGTH = 4_000;
    private static final int NAME_LENGTH = 120;
    private static final int TEXT_LENGTH = 32_000;

    /** The beginning of the text where nobody names it. */
    @RecordField(required = true, defaulted = true, length = NAME_LENGTH, nameField = true)
    private @Nullable String name;

    @RecordField(required = true, type = FieldType.TEXTAREA, length = TEXT_LENGTH)
    private String text;

    /** What the customer has of it, in a number or a sentence. */
    @RecordField(type = FieldType.TEXTAREA, length = REASON_LENGTH)
    private @Nullable String outcome;

    @RecordField
    private @Nullable String customer;

    @RecordField
    private @Nullable String industry;

    @RecordField(references = "Account")
    private @Nullable Long accountId;

    @RecordField(references = "Opportunity")
    private @Nullable Long opportunityId;

    @RecordField(required = true, defaulted = true)
    @Enumerated(EnumType.STRING)
    private @Nullable StoryStatus status;

    @RecordField(access = READ_ONLY, references = "User")
    private @Nullable Long verifiedById;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant verifiedAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant publishedAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant retiredAt;

    @RecordField(type = FieldType.TEXTAREA, length = REASON_LENGTH)
    private @Nullable String retirementReason;

    protected Story() {}

    StoryStatus status() {
        return status == null ? StoryStatus.CAPTURED : status;
    }

    /** Completes what a seller has just told. */
    void capture(FieldChanges changes) {
        if (status() != StoryStatus.CAPTURED) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Status: a story begins as CAPTURED, not as " + status + ".",
                    "Status");
        }
        requireConsentLater(changes);
        status = StoryStatus.CAPTURED;
        name = name == null ? Heading.of(text, NAME_LENGTH) : name;
    }

    /** Takes back the status that an update has set directly and returns it, to be reached by a verb. */
    StoryStatus withdrawStatus(FieldChanges changes) {
        StoryStatus asked = status();
        if (changes.find("Status").map(Change::before).orElse(null) instanceof StoryStatus before) {
            status = before;
        }
        return asked;
    }

    /** Refuses changes that would make untrue what was verified, or allow what nobody has allowed. */
    void requireChangeable(FieldChanges changes, StoryStatus asked) {
        if (changes.touches("Text") && status() != StoryStatus.CAPTURED) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Story " + id() + " is " + status()
                            + ": its text was verified as it is. Tell a changed story as a new" + " one.",
                    "Text");
        }
        if (asked != StoryStatus.CONSENTED && !status().isAllowed()) {
            requireConsentLater(changes);
        }
    }

    private void requireConsentLater(FieldChanges changes) {
        String[] early = CONSENT.stream().filter(changes::touches).sorted().toArray(String[]::new);
        if (early.length > 0) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "A story that is " + status() + " has no consent yet: give " + String.join(", ", early)
                            + " together with the Status CONSENTED, once it is VERIFIED.",
                    early);
        }
    }

    /** Somebody else than the teller has made sure that it is true. */
    StoryVerified verify(RecordId by, Instant at) {
        if (by.equals(createdBy())) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS_OR_READONLY,
                    "Who has told story " + id() + " cannot verify it: ask somebody else to.");
        }
        moveTo(StoryStatus.VERIFIED);
        verifiedById = by.value();
        verifiedAt = at;
        return new StoryVerified(id(), title(), by, at);
    }

    /** The customer has said what may be done with it; again and again, while it is not retired. */
    void consent(Instant at) {
        if (!status().isAllowed()) {
            moveTo(StoryStatus.CONSENTED);
        }
        noteConsent(at);
    }

    StoryPublished publish(Instant at) {
        moveTo(StoryStatus.PUBLISHED);
        publishedAt = at;
        return new StoryPublished(id(), title(), at);
    }

    StoryRetired retire(Instant at) {
        if (retirementReason == null) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "A story is not retired in silence: say why, as RetirementReason or \"reason\".",
                    "RetirementReason");
        }
        moveTo(StoryStatus.RETIRED);
        retiredAt = at;
        return new StoryRetired(id(), retirementReason, at);
    }

    /** Counts that it was told once more; refused beyond what the customer allows. */
    void use(ConsentScope use, Instant at) {
        if (!status().isAllowed()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Story " + id() + " is " + status() + " and is not told: it has to be CONSENTED or PUBLISHED.",
                    "StoryId");
        }
        countUse(use, at);
    }

    Optional<RecordId> opportunity() {
        return Optional.ofNullable(reference(opportunityId));
    }

    StoryView view(Instant now) {
        return new StoryView(
                id(),
                title(),
                text,
                outcome,
                customer,
                status(),
                createdBy(),
                reference(verifiedById),
                verifiedAt,
                verifiedAt == null ? null : Freshness.of(verifiedAt, now),
                consent(),
                uses(),
                publishedAt,
                retiredAt,
                retirementReason);
    }

    private String title() {
        return name == null ? Heading.of(text, NAME_LENGTH) : name;
    }

    private void moveTo(StoryStatus next) {
        status().requireMove(next, id());
        status = next;
    }
}
