package dev.rapport.lead.campaign;

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

/** That a head of sales lets a campaign past a closed gate for a while; never changed but by being revoked. */
@Entity
@RecordType(prefix = "a0J")
public class CampaignGateWaiver extends StoredRecord {
    static final int REASON_LENGTH = 1_000;

    @RecordField(required = true, access = READ_ONLY, references = "Campaign", children = "CampaignGateWaivers")
    Long campaignId;

    @RecordField(required = true, access = READ_ONLY)
    @Enumerated(EnumType.STRING)
    Gate gate;

    @RecordField(required = true, access = READ_ONLY, length = REASON_LENGTH)
    String reason;

    @RecordField(required = true, access = READ_ONLY, references = "User")
    Long waivedById;

    @RecordField(required = true, access = READ_ONLY)
    Instant waivedDate;

    @RecordField(required = true, access = READ_ONLY)
    Instant expiresDate;

    @RecordField(access = READ_ONLY)
    @Nullable
    Instant revokedDate;

    @RecordField(access = READ_ONLY, references = "User")
    @Nullable
    Long revokedById;

    /** For Hibernate and the record plane. */
    CampaignGateWaiver() {}

    CampaignGateWaiver(RecordId campaign, Gate gate, String reason) {
        campaignId = campaign.value();
        this.gate = gate;
        this.reason = reason;
    }

    CampaignGateWaiver given(RecordId by, Instant at, Instant until) {
        waivedById = by.value();
        waivedDate = at;
        expiresDate = until;
        return this;
    }

    Gate gate() {
        return gate;
    }

    CampaignGateWaived waived() {
        return new CampaignGateWaived(
                new RecordId(campaignId), id(), gate, reason, new RecordId(waivedById), waivedDate, expiresDate);
    }

    CampaignGateWaiverRevoked revoke(RecordId by, Instant at) {
        revokedById = by.value();
        revokedDate = at;
        return new CampaignGateWaiverRevoked(new RecordId(campaignId), id(), gate, by, at);
    }

    WaiverView view() {
        return new WaiverView(id(), gate.name(), reason, new RecordId(waivedById), waivedDate, expiresDate);
    }
}
