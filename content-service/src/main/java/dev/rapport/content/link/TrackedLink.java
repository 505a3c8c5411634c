package dev.rapport.content.link;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link by which its owner leads a buyer to an asset. It leads to nothing before it has a token. */
@Entity
@RecordType(prefix = "a1C")
public class TrackedLink extends OwnedRecord {
    private static final Duration USUAL_LIFE = Duration.ofDays(90);
    private static final Duration LONGEST_LIFE = Duration.ofDays(730);
    private static final int LONGEST_CONSENT = 4_000;

    @RecordField(access = CREATE_ONLY, required = true, references = "ContentAsset", children = "TrackedLinks")
    private Long contentAssetId;

    /** What the link leads to for good; whatever is the newest version then if empty. */
    @RecordField(access = CREATE_ONLY, references = "ContentVersion", children = "TrackedLinks")
    private @Nullable Long contentVersionId;

    @RecordField(access = CREATE_ONLY, references = "Lead")
    private @Nullable Long leadId;

    @RecordField(access = CREATE_ONLY, references = "Contact")
    private @Nullable Long contactId;

    @RecordField(access = CREATE_ONLY, references = "Opportunity")
    private @Nullable Long opportunityId;

    @Enumerated(EnumType.STRING)
    @RecordField(access = CREATE_ONLY, required = true)
    private LinkChannel channel;

    @RecordField(required = true, defaulted = true)
    private Instant expiresAt;

    @RecordField(label = "Revoked")
    private boolean isRevoked;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant revokedAt;

    /** What the person agreed to, as the seller declares; without it nobody is told apart. */
    @RecordField(type = FieldType.TEXTAREA, length = LONGEST_CONSENT, personal = true)
    private @Nullable String consentText;

    @RecordField(length = 80, personal = true)
    private @Nullable String consentVersion;

    @RecordField(personal = true)
    private @Nullable Instant consentedAt;

    /** Whether its owner sold when it was made, so that views say something about the asset. */
    @RecordField(access = READ_ONLY, required = true, label = "By Seller")
    private boolean isBySeller;

    /** By which the link is found when it is followed. */
    private byte @Nullable [] tokenHash;

    /** For Hibernate, and for the record plane, which sets the fields. */
    protected TrackedLink() {}

    /** Completes what somebody has just written, or refuses it. */
    void begin(Instant now) {
        if (isRevoked) {
            throw new ApiException(ErrorCode.ILLEGAL_TRANSITION, "A new link is not revoked.", "IsRevoked");
        }
        expiresAt = expiresAt == null ? now.plus(USUAL_LIFE) : expiresAt;
        if (!expiresAt.isAfter(now)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "A new link ends later than now: it is " + now + ".",
                    "ExpiresAt");
        }
        settle(now);
    }

    /** Refuses what contradicts itself, after fields were written. */
    void settle(Instant now) {
        if (expiresAt.isAfter(now.plus(LONGEST_LIFE))) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "A link lives for " + LONGEST_LIFE.toDays() + " days at most; move ExpiresAt when it comes near.",
                    "ExpiresAt");
        }
        new Consent(consentText, consentVersion, consentedAt).require(leadId != null || contactId != null, now);
    }

    /** Takes another token; who has the former one finds nothing any more. */
    void answerTo(byte[] hash, Instant now) {
        if (isRevoked || !expiresAt.isAfter(now)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The link " + id() + " is " + (isRevoked ? "revoked" : "expired") + ": make a new one.");
        }
        tokenHash = hash;
    }

    /** Ends the link for good; a second time changes nothing. */
    public void revoke(Instant now) {
        isRevoked = true;
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    /** Follows a write of IsRevoked. */
    void follow(boolean wasRevoked, Instant now) {
        if (wasRevoked && !isRevoked) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION, "What was revoked stays revoked: make a new link.", "IsRevoked");
        }
        if (isRevoked) {
            revoke(now);
        }
    }

    void weigh(boolean bySeller) {
        isBySeller = bySeller;
    }

    public RecordId asset() {
        return new RecordId(contentAssetId);
    }

    @Nullable
    RecordId contentVersion() {
        return reference(contentVersionId);
    }

    @Nullable
    RecordId lead() {
        return reference(leadId);
    }

    @Nullable
    RecordId contact() {
        return reference(contactId);
    }

    @Nullable
    RecordId opportunity() {
        return reference(opportunityId);
    }

    /** @param url where it leads from; told once, to whoever made it */
    LinkView view(@Nullable String url) {
        return new LinkView(
                id(),
                asset(),
                contentVersion(),
                lead(),
                contact(),
                opportunity(),
                owner(),
                channel,
                expiresAt,
                revokedAt,
                consentedAt != null,
                tokenHash != null,
                url);
    }
}
