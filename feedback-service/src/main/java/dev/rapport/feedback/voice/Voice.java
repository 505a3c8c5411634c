package dev.rapport.feedback.voice;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.feedback.heading.Heading;
import dev.rapport.feedback.reference.Kind;
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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One statement of somebody in the market, as it was heard. Its words and its speaker stay as they are. */
@Entity
@RecordType(prefix = "a2D")
public class Voice extends OwnedRecord {
    private static final int NAME_LENGTH = 120;

    /** The beginning of the text where nobody names it. */
    @RecordField(required = true, defaulted = true, length = NAME_LENGTH, nameField = true, personal = true)
    private @Nullable String name;

    @RecordField(access = CREATE_ONLY, required = true, type = FieldType.TEXTAREA, length = 32_000, personal = true)
    private String text;

    @RecordField(access = CREATE_ONLY, required = true)
    @Enumerated(EnumType.STRING)
    private VoiceTier tier;

    @RecordField(access = CREATE_ONLY, required = true)
    @Enumerated(EnumType.STRING)
    private VoiceSource source;

    /** Who said it. */
    @RecordField(access = CREATE_ONLY, personal = true)
    private @Nullable String speaker;

    @RecordField(access = CREATE_ONLY, required = true, defaulted = true)
    private @Nullable Instant heardAt;

    @RecordField(references = "Account")
    private @Nullable Long accountId;

    @RecordField(
            access = CREATE_ONLY,
            references = {"Lead", "Contact"},
            relationship = "Who")
    private @Nullable Long whoId;

    @RecordField(references = "Insight", children = "Voices")
    private @Nullable Long insightId;

    /** The client's own id of it, so that it counts once however often it is sent. */
    @RecordField(access = CREATE_ONLY, externalId = true, personal = true)
    private @Nullable String externalId;

    protected Voice() {}

    /** Completes what was written down; nothing has been heard in the future. */
    void complete(Instant now) {
        requireReferencesSound();
        if (heardAt != null && heardAt.isAfter(now)) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE, "HeardAt: a voice was heard, or not yet.", "HeardAt");
        }
        heardAt = heardAt == null ? now : heardAt;
        name = name == null ? Heading.of(text, NAME_LENGTH) : name;
    }

    /** Who said it is a lead or a contact, and stands for an account. */
    void requireReferencesSound() {
        Kind.require("WhoId", reference(whoId), Kind.LEAD, Kind.CONTACT);
        Kind.require("AccountId", account(), Kind.ACCOUNT);
    }

    InsightView.Support support() {
        return new InsightView.Support(id(), text, speaker, tier, source, heardAt, reference(accountId), owner());
    }

    @Nullable
    RecordId account() {
        return reference(accountId);
    }
}
