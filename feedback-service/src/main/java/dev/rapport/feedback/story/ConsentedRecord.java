package dev.rapport.feedback.story;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a customer allows: who said so, how far it goes, until when, and how often. */
@MappedSuperclass
public abstract class ConsentedRecord extends OwnedRecord {
    /** API names of what the customer decides. */
    static final Set<String> CONSENT = Set.of("ConsentGivenBy", "ConsentScope", "ConsentUntil", "ConsentedUses");

    /** The person at the customer who said yes. */
    @RecordField
    private @Nullable String consentGivenBy;

    @RecordField
    @Enumerated(EnumType.STRING)
    private @Nullable ConsentScope consentScope;

    /** The last day on which it may be told, in UTC. */
    @RecordField
    private @Nullable LocalDate consentUntil;

    /** How often it may be told; without limit if null. */
    @RecordField
    private @Nullable Integer consentedUses;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant consentedAt;

    @RecordField(access = READ_ONLY, required = true)
    private int uses;

    void noteConsent(Instant at) {
        List<String> missing = new ArrayList<>();
        if (consentGivenBy == null) {
            missing.add("ConsentGivenBy");
        }
        if (consentScope == null) {
            missing.add("ConsentScope");
        }
        if (consentUntil == null) {
            missing.add("ConsentUntil");
        }
        if (!missing.isEmpty()) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "A consent says who gave it, how far it goes and until when. Missing: " + missing + ".",
                    missing.toArray(String[]::new));
        }
        requireSense(at);
        consentedAt = at;
    }

    private void requireSense(Instant at) {
        if (consentUntil != null && consentUntil.isBefore(dayOf(at))) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "ConsentUntil: " + consentUntil + " has passed.",
                    "ConsentUntil");
        }
        if (consentedUses != null && consentedUses < uses) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "ConsentedUses: " + consentedUses + " is below the " + uses + " times it has been told.",
                    "ConsentedUses");
        }
    }

    /** Counts one more use, or refuses what the customer has not allowed. */
    void countUse(ConsentScope use, Instant at) {
        if (consentScope == null || !consentScope.covers(use)) {
            throw outside("goes as far as " + consentScope + ", not " + use);
        }
        if (consentUntil == null || consentUntil.isBefore(dayOf(at))) {
            throw outside("ended on " + consentUntil);
        }
        if (consentedUses != null && uses >= consentedUses) {
            throw outside("is for " + consentedUses + " uses, and there were as many");
        }
        uses++;
    }

    private ApiException outside(String why) {
        return new ApiException(
                ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                "The consent to tell story " + id() + " " + why
                        + ". Ask the customer again, and note what they say with" + " POST /api/stories/" + id()
                        + "/consent.",
                "StoryId");
    }

    /** Null before there is any. */
    StoryView.@Nullable Consent consent() {
        return consentedAt == null
                ? null
                : new StoryView.Consent(
                        consentGivenBy,
                        consentScope,
                        consentUntil,
                        consentedUses,
                        consentedUses == null ? null : consentedUses - uses,
                        consentedAt);
    }

    int uses() {
        return uses;
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
