package dev.rapport.lead.touch;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One contact between us and a person. */
@Entity
@RecordType(prefix = "a05", labelPlural = "Touches")
public class Touch extends StoredRecord {
    static final int SUBJECT_LENGTH = 255;

    @RecordField(references = "Lead", children = "Touches")
    @Nullable
    Long leadId;

    @RecordField(references = "Contact", children = "Touches")
    @Nullable
    Long contactId;

    @RecordField(references = "Campaign", children = "Touches")
    @Nullable
    Long campaignId;

    @RecordField(references = "ContentAsset")
    @Nullable
    Long contentAssetId;

    /** The deal it was about; whose touch it is, its person says. */
    @RecordField(references = "Opportunity", children = "Touches")
    @Nullable
    Long opportunityId;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true)
    Channel channel;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, defaulted = true)
    Direction direction = Direction.OUTBOUND;

    /** What we went to them for; unknown where nobody said. */
    @Enumerated(EnumType.STRING)
    @RecordField
    @Nullable
    Purpose purpose;

    /** Now, where the caller does not say. */
    @RecordField(required = true, defaulted = true)
    Instant occurredAt;

    @RecordField(length = SUBJECT_LENGTH, nameField = true, personal = true)
    @Nullable
    String subject;

    @RecordField(externalId = true, personal = true)
    @Nullable
    String externalId;

    @RecordField(access = READ_ONLY, references = "WebForm", children = "Touches")
    @Nullable
    Long webFormId;

    /** What they agreed to when they came by a form; empty if to nothing. */
    @RecordField(access = READ_ONLY, references = "ConsentStatement", children = "Touches")
    @Nullable
    Long consentStatementId;

    @RecordField(personal = true)
    @Nullable
    String utmSource;

    @RecordField(personal = true)
    @Nullable
    String utmMedium;

    @RecordField(personal = true)
    @Nullable
    String utmCampaign;

    @RecordField(personal = true)
    @Nullable
    String utmTerm;

    @RecordField(personal = true)
    @Nullable
    String utmContent;

    @RecordField(length = Provenance.ADDRESS_LENGTH, personal = true)
    @Nullable
    String referrer;

    /** For Hibernate and the record plane. */
    Touch() {}

    private Touch(Channel channel, Direction direction) {
        this.channel = channel;
        this.direction = direction;
    }

    /** A contact with a lead; {@link #about} adds what it was about. */
    static Touch withLead(RecordId lead, Channel channel, Direction direction, @Nullable Instant at) {
        Touch touch = new Touch(channel, direction);
        touch.leadId = lead.value();
        if (at != null) {
            touch.occurredAt = at;
        }
        return touch;
    }

    /** A contact with a person of ours who is no lead any more; {@link #about} adds what it was about. */
    static Touch withContact(RecordId contact, Channel channel, Direction direction, Instant at) {
        Touch touch = new Touch(channel, direction);
        touch.contactId = contact.value();
        touch.occurredAt = at;
        return touch;
    }

    /** A person has responded to a campaign. */
    public static Touch response(RecordId campaign, @Nullable RecordId lead, @Nullable RecordId contact) {
        Touch touch = new Touch(Channel.CAMPAIGN, Direction.INBOUND);
        touch.campaignId = campaign.value();
        touch.leadId = stored(lead);
        touch.contactId = stored(contact);
        return touch;
    }

    /** We go to a lead or a contact, at a moment that they have left free. */
    public static Touch outbound(
            @Nullable RecordId lead, @Nullable RecordId contact, Channel channel, Purpose purpose, Instant at) {
        Touch touch = new Touch(channel, Direction.OUTBOUND).madeFor(purpose);
        touch.leadId = stored(lead);
        touch.contactId = stored(contact);
        touch.occurredAt = at;
        return touch;
    }

    /** Somebody has filled in a form of ours, and may have agreed to what stood there. */
    public static Touch byForm(RecordId form, @Nullable RecordId consent, @Nullable RecordId campaign, String about) {
        Touch touch = new Touch(Channel.WEB, Direction.INBOUND).about(about, campaign, null);
        touch.webFormId = form.value();
        touch.consentStatementId = stored(consent);
        return touch;
    }

    /** Where they came from, as their browser says. */
    public Touch from(Provenance provenance) {
        utmSource = provenance.source();
        utmMedium = provenance.medium();
        utmCampaign = provenance.campaign();
        utmTerm = provenance.term();
        utmContent = provenance.content();
        referrer = provenance.referrer();
        return this;
    }

    /** The one of the two that the touch is with. */
    public Touch with(@Nullable RecordId lead, @Nullable RecordId contact) {
        leadId = stored(lead);
        contactId = stored(contact);
        return this;
    }

    /** The lead it was with has become a contact, whose touch it is as well from now on. */
    public void follow(RecordId contact) {
        contactId = contact.value();
    }

    Touch about(@Nullable String about, @Nullable RecordId campaign, @Nullable RecordId asset) {
        subject = about;
        campaignId = stored(campaign);
        contentAssetId = stored(asset);
        return this;
    }

    Touch inDeal(@Nullable RecordId opportunity) {
        opportunityId = stored(opportunity);
        return this;
    }

    Touch madeFor(@Nullable Purpose why) {
        purpose = why;
        return this;
    }

    Touch knownAs(@Nullable String callersId) {
        externalId = callersId;
        return this;
    }

    /** The caller's own id of it, in the form in which two are the same. */
    Optional<String> externalKey() {
        return Optional.ofNullable(externalId).map(id -> id.toLowerCase(Locale.ROOT));
    }

    /** Refuses a repetition that means another lead than the first time. */
    Touch requireWith(RecordId lead) {
        if (!lead.equals(reference(leadId))) {
            throw new ApiException(
                    ErrorCode.DUPLICATE_VALUE,
                    "externalId: " + externalId + " is the touch " + id() + " with somebody else; a touch keeps its"
                            + " person.",
                    "externalId");
        }
        return this;
    }

    /**
     * Refuses a touch with nobody, with two people, or in the future. One that is on record may be with two: a lead that
     * has become a contact, and this contact.
     */
    void complete(Instant now) {
        boolean nobody = leadId == null && contactId == null;
        boolean two = leadId != null && contactId != null && !isPersistent();
        if (nobody || two) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "A touch is with one person: give LeadId or ContactId, not " + (nobody ? "neither." : "both."),
                    "LeadId",
                    "ContactId");
        }
        if (occurredAt == null) {
            occurredAt = now;
        } else if (occurredAt.isAfter(now)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "A touch has happened: OccurredAt " + occurredAt + " lies in the future.",
                    "OccurredAt");
        }
    }

    TouchView view() {
        return new TouchView(
                id(),
                reference(leadId),
                channel,
                direction,
                purpose,
                occurredAt,
                subject,
                reference(campaignId),
                reference(contentAssetId));
    }
}
