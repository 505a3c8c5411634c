package dev.rapport.feedback.mention;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What we make of a mention: what it claims, by which rule or whose judgement, and what is to be done about it. */
@MappedSuperclass
public abstract class JudgedRecord extends SaidRecord {
    static final int REASON_LENGTH = 4_000;

    @RecordField
    @Enumerated(EnumType.STRING)
    private @Nullable ClaimType claimType;

    @RecordField
    @Enumerated(EnumType.STRING)
    private @Nullable Truth truth;

    /** Why somebody sees it otherwise than it was seen before. */
    @RecordField(type = FieldType.TEXTAREA, length = REASON_LENGTH)
    private @Nullable String classificationReason;

    /** The rule that spoke; empty where a person did. */
    @RecordField(access = READ_ONLY, references = "MentionRule")
    private @Nullable Long ruleId;

    @RecordField(access = READ_ONLY)
    private @Nullable String matchedPhrase;

    @RecordField(access = READ_ONLY, references = "User")
    private @Nullable Long classifiedById;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant classifiedAt;

    @RecordField
    @Enumerated(EnumType.STRING)
    private @Nullable MentionDecision decision;

    @RecordField(type = FieldType.TEXTAREA, length = REASON_LENGTH)
    private @Nullable String decisionReason;

    @RecordField(access = READ_ONLY, references = "User")
    private @Nullable Long decidedById;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant decidedAt;

    void noteRule(RuleFinding finding, Instant at) {
        claimType = finding.claimType();
        truth = finding.truth();
        ruleId = finding.ruleId().value();
        matchedPhrase = finding.phrase();
        classifiedAt = at;
    }

    /** A first classification explains itself; every other one says why it differs. */
    void noteClaim(FieldChanges changes, RecordId by, Instant at) {
        if (claimType == null) {
            throw missing("ClaimType", "A mention is classified by what it claims");
        }
        boolean anew = classifiedAt != null;
        if (anew && (classificationReason == null || !changes.touches("ClassificationReason"))) {
            throw missing("ClassificationReason", "Who classifies a mention anew says why");
        }
        truth = truth == null ? Truth.UNKNOWN : truth;
        ruleId = null;
        matchedPhrase = null;
        classifiedById = by.value();
        classifiedAt = at;
    }

    void noteDecision(RecordId by, Instant at) {
        if (decision == null) {
            throw missing("Decision", "A decision is RESPOND, MONITOR or IGNORE");
        }
        if (decisionReason == null) {
            throw missing("DecisionReason", "Every decision says why, to ignore something too");
        }
        decidedById = by.value();
        decidedAt = at;
    }

    /** What was decided about another claim holds no longer. */
    void forgetDecision() {
        decision = null;
        decisionReason = null;
        decidedById = null;
        decidedAt = null;
    }

    /** CLASSIFIED and everything after it have one. */
    ClaimType claim() {
        if (claimType == null) {
            throw new IllegalStateException("mention " + id() + " claims nothing yet");
        }
        return claimType;
    }

    @Nullable
    ClaimType findClaim() {
        return claimType;
    }

    @Nullable
    MentionDecision decision() {
        return decision;
    }

    MentionView.@Nullable Classification classification(@Nullable String ruleName) {
        return claimType == null || classifiedAt == null
                ? null
                : new MentionView.Classification(
                        claimType,
                        truth,
                        claimType.voice().name(),
                        reference(ruleId),
                        ruleName,
                        matchedPhrase,
                        classificationReason,
                        reference(classifiedById),
                        classifiedAt);
    }

    MentionView.@Nullable Decided decided() {
        return decision == null
                ? null
                : new MentionView.Decided(decision, decisionReason, reference(decidedById), decidedAt);
    }

    @Nullable
    RecordId rule() {
        return reference(ruleId);
    }

    MentionDecided decidedEvent() {
        if (decision == null || decisionReason == null || decidedById == null || decidedAt == null) {
            throw new IllegalStateException("mention " + id() + " is not decided");
        }
        return new MentionDecided(id(), url(), claim(), decision, decisionReason, new RecordId(decidedById), decidedAt);
    }

    static ApiException missing(String field, String why) {
        return new ApiException(ErrorCode.REQUIRED_FIELD_MISSING, why + ": give " + field + ".", field);
    }
}
