package dev.rapport.content.promotion;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.region.AssetRegion;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That a text which several accounts got instead of the master's belongs into the master; its owner decides. */
@Entity
@RecordType(prefix = "a18")
public class PromotionProposal extends StoredRecord {
    private static final int LONGEST_REASON = 1_000;

    @RecordField(access = READ_ONLY, required = true, references = "ContentAsset", children = "PromotionProposals")
    private Long contentAssetId;

    @RecordField(access = READ_ONLY, required = true, references = "AssetRegion", children = "PromotionProposals")
    private Long assetRegionId;

    /** The region's. */
    @RecordField(access = READ_ONLY, required = true, nameField = true)
    private String name;

    @RecordField(access = READ_ONLY, required = true)
    private int round;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, defaulted = true)
    private ProposalStatus status = ProposalStatus.PROPOSED;

    /** What the master says from now on; goes with ACCEPTED. */
    @RecordField(type = FieldType.TEXTAREA, length = AssetRegion.LONGEST_CONTENT)
    private @Nullable String acceptedContent;

    /** Goes with DECLINED. */
    @RecordField(type = FieldType.TEXTAREA, length = LONGEST_REASON)
    private @Nullable String declineReason;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant decidedAt;

    @RecordField(access = READ_ONLY, references = "User", relationship = "DecidedBy")
    private @Nullable Long decidedById;

    /** For Hibernate. */
    protected PromotionProposal() {}

    PromotionProposal(AssetRegion region) {
        contentAssetId = region.asset().value();
        assetRegionId = region.id().value();
        name = region.name();
        round = region.promotionRound();
    }

    /** Takes back the status that an update has set directly and returns it, to be reached by a verb. */
    ProposalStatus withdrawStatus(FieldChanges changes) {
        ProposalStatus asked = status;
        status = changes.find("Status")
                .map(Change::before)
                .map(ProposalStatus.class::cast)
                .orElse(status);
        return asked;
    }

    /** @return what the master says from now on */
    String accept(RecordId by, Instant now) {
        decide(ProposalStatus.ACCEPTED, by, now);
        return demand(acceptedContent, "AcceptedContent", "An accepted proposal says what the master says from now on");
    }

    void decline(RecordId by, Instant now) {
        decide(ProposalStatus.DECLINED, by, now);
        demand(declineReason, "DeclineReason", "Those who proposed it are owed a reason");
    }

    private void decide(ProposalStatus outcome, RecordId by, Instant now) {
        status.requireNext(outcome);
        status = outcome;
        decidedAt = now;
        decidedById = by.value();
    }

    private static String demand(@Nullable String value, String field, String why) {
        if (value == null || value.isBlank()) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "Required fields are missing: [" + field + "]. " + why + ".",
                    field);
        }
        return value;
    }

    PromotionDecided decided(RecordId by, Instant now) {
        return new PromotionDecided(id(), asset(), region(), name, status, declineReason, by, now);
    }

    PromotionView view(ContentAsset master, List<ProposedText> changes) {
        return new PromotionView(
                id(),
                asset(),
                master.name(),
                master.owner(),
                region(),
                name,
                round,
                status,
                changes,
                acceptedContent,
                declineReason,
                reference(decidedById),
                decidedAt);
    }

    ProposalStatus status() {
        return status;
    }

    RecordId asset() {
        return new RecordId(contentAssetId);
    }

    RecordId region() {
        return new RecordId(assetRegionId);
    }
}
