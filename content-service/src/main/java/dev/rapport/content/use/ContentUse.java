package dev.rapport.content.use;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One use of an asset; a fact, so it never changes. */
@Entity
@RecordType(prefix = "a12")
public class ContentUse extends StoredRecord {
    @RecordField(access = CREATE_ONLY, required = true, references = "ContentAsset", children = "ContentUses")
    private Long contentAssetId;

    /** The newest one, unless said otherwise; none if the asset has no file. */
    @RecordField(access = CREATE_ONLY, references = "ContentVersion", children = "ContentUses")
    private @Nullable Long contentVersionId;

    @RecordField(access = CREATE_ONLY, references = "Lead")
    private @Nullable Long leadId;

    @RecordField(access = CREATE_ONLY, references = "Opportunity")
    private @Nullable Long opportunityId;

    @Enumerated(EnumType.STRING)
    @RecordField(access = CREATE_ONLY, required = true)
    private UseChannel channel;

    @RecordField(access = CREATE_ONLY, required = true, defaulted = true)
    private Instant usedAt;

    /** The caller, unless an integration reports the use of somebody else. */
    @RecordField(access = CREATE_ONLY, required = true, defaulted = true, references = "User", relationship = "UsedBy")
    private Long usedById;

    /** Whether it is a seller's use of somebody else's asset, and so says something about the asset. */
    @RecordField(access = READ_ONLY, required = true)
    private boolean counts;

    /** For Hibernate, and for the record plane, which sets the fields. */
    protected ContentUse() {}

    ContentUse(RecordId asset, UseRequest facts, UseChannel channel) {
        contentAssetId = asset.value();
        contentVersionId = stored(facts.versionId());
        leadId = stored(facts.leadId());
        opportunityId = stored(facts.opportunityId());
        this.channel = channel;
        Instant at = facts.at();
        if (at != null) {
            usedAt = at;
        }
    }

    /** What a buyer has looked at, led there by a seller. */
    ContentUse(BuyerView view, ContentAsset asset) {
        contentAssetId = view.asset().value();
        contentVersionId = view.version().value();
        leadId = stored(view.lead());
        opportunityId = stored(view.opportunity());
        channel = UseChannel.VIEWED_BY_BUYER;
        usedAt = view.at();
        usedById = view.seller().value();
        weigh(asset, view.bySeller());
    }

    /** Fills in what was left open: now, by the caller, the newest version. */
    void complete(ContentAsset asset, RecordId caller, Instant now) {
        usedAt = usedAt == null ? now : usedAt;
        usedById = usedById == null ? caller.value() : usedById;
        contentVersionId = contentVersionId == null ? stored(asset.latestVersion()) : contentVersionId;
    }

    /** Decides whether the use counts. Nobody proves the worth of what they made themselves. */
    void weigh(ContentAsset asset, boolean bySeller) {
        counts = bySeller && !asset.isBy(usedBy());
    }

    ContentUsed used(ContentAsset asset) {
        return new ContentUsed(
                id(), asset(), asset.name(), contentVersion(), lead(), opportunity(), usedBy(), channel, usedAt);
    }

    RecordId asset() {
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
    RecordId opportunity() {
        return reference(opportunityId);
    }

    RecordId usedBy() {
        return new RecordId(usedById);
    }

    UseChannel channel() {
        return channel;
    }

    Instant usedAt() {
        return usedAt;
    }

    boolean counts() {
        return counts;
    }
}
