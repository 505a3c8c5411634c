package dev.rapport.content.derivation;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.content.region.AssetRegion;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** What an account gets instead of a region's text. */
@Entity
@RecordType(prefix = "a17")
public class DerivedRegion extends StoredRecord {
    @RecordField(access = CREATE_ONLY, required = true, references = "Derivation", children = "DerivedRegions")
    private Long derivationId;

    @RecordField(access = CREATE_ONLY, required = true, references = "AssetRegion", children = "DerivedRegions")
    private Long assetRegionId;

    /** The region's. */
    @RecordField(access = READ_ONLY, required = true, nameField = true)
    private String name;

    @RecordField(required = true, type = FieldType.TEXTAREA, length = AssetRegion.LONGEST_CONTENT)
    private String content;

    /** What the master said when sales last looked. */
    @RecordField(access = READ_ONLY, type = FieldType.TEXTAREA, length = AssetRegion.LONGEST_CONTENT)
    private @Nullable String baseContent;

    @RecordField(access = READ_ONLY, required = true)
    private int baseRevision;

    /** The region's round of promotion in which it was last changed here. */
    @RecordField(access = READ_ONLY, required = true)
    private int round;

    @RecordField(access = READ_ONLY, references = "PromotionProposal", children = "DerivedRegions")
    private @Nullable Long promotionProposalId;

    /** Completes what somebody has just written, on top of what the master says now. */
    void begin(AssetRegion region) {
        requireOther(region);
        name = region.name();
        rebase(region);
        round = region.promotionRound();
    }

    /** Takes part in the region's current round, after a change of the text. */
    void change(AssetRegion region) {
        requireOther(region);
        if (round != region.promotionRound()) {
            round = region.promotionRound();
            promotionProposalId = null;
        }
    }

    /** Only what differs is stored. */
    private void requireOther(AssetRegion region) {
        if (!region.isEditable()) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "The region '" + region.name() + "' of the master is not editable: it says the same to everybody.",
                    "AssetRegionId");
        }
        if (region.says(content)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "The master says the same in '" + region.name() + "': there is nothing to store.",
                    "Content");
        }
    }

    /** Stands on what the master says now. */
    void rebase(AssetRegion region) {
        baseContent = region.content();
        baseRevision = region.revision();
    }

    /** Whether the master has changed the text that was changed here. */
    boolean conflictsWith(AssetRegion region) {
        return baseRevision != region.revision();
    }

    void support(RecordId proposal) {
        promotionProposalId = proposal.value();
    }

    RecordId derivation() {
        return new RecordId(derivationId);
    }

    RecordId region() {
        return new RecordId(assetRegionId);
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }

    @Nullable
    String baseContent() {
        return baseContent;
    }
}
