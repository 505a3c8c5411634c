package dev.rapport.content.link;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.content.use.Sellers;
import dev.rapport.content.version.ContentVersionRepository;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What every link must be before it is made, as every use must. */
@ApplicationScoped
class LinkAdmission {
    private final ContentAssetRepository assets;
    private final ContentVersionRepository versions;
    private final Sellers sellers;
    private final CurrentCaller caller;

    LinkAdmission(
            ContentAssetRepository assets, ContentVersionRepository versions, Sellers sellers, CurrentCaller caller) {
        this.assets = assets;
        this.versions = versions;
        this.sellers = sellers;
        this.caller = caller;
    }

    void admit(TrackedLink link) {
        ContentAsset asset = assets.find(link.asset())
                .orElseThrow(() -> wrongReference("ContentAssetId", link.asset() + " is no asset"));
        asset.requireUsable();
        requirePrefix("LeadId", link.lead(), "00Q", "a Lead");
        requirePrefix("ContactId", link.contact(), "003", "a Contact");
        requirePrefix("OpportunityId", link.opportunity(), "006", "an Opportunity");
        RecordId version = link.contentVersion() == null ? asset.latestVersion() : link.contentVersion();
        if (version == null) {
            throw new ApiException(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                    "The asset " + asset.id() + " has no file that a link could lead to: upload one first.",
                    "ContentAssetId");
        }
        boolean fits = versions.find(version)
                .filter(found -> found.asset().equals(asset.id()))
                .isPresent();
        if (!fits) {
            throw wrongReference("ContentVersionId", version + " is no version of the asset " + asset.id());
        }
    }

    /** Only a machine or an administrator makes links for others. */
    void give(TrackedLink link, @Nullable RecordId to) {
        Caller maker = caller.get();
        RecordId owner = to == null ? new RecordId(maker.userId()) : to;
        if (owner.value() != maker.userId() && !maker.hasAny(Role.INTEGRATION, Role.ADMIN)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS_OR_READONLY,
                    "You may make links of your own only: leave OwnerId out.",
                    "OwnerId");
        }
        link.weigh(sellers.isSeller(owner, maker));
    }

    /** What is seen by a link is its owner's use, so nobody else hands it out. */
    void requireOwn(TrackedLink link) {
        Caller asking = caller.get();
        if (link.owner().value() != asking.userId() && !asking.hasAny(Role.INTEGRATION, Role.ADMIN)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS_OR_READONLY,
                    "The link " + link.id() + " is " + link.owner() + "'s, whose uses its views are: make your own.");
        }
    }

    private static void requirePrefix(String field, @Nullable RecordId id, String prefix, String what) {
        if (id != null && !id.prefix().equals(prefix)) {
            throw wrongReference(field, id + " is not the id of " + what);
        }
    }

    private static ApiException wrongReference(String field, String why) {
        return new ApiException(
                ErrorCode.INVALID_CROSS_REFERENCE_KEY, field + ": invalid cross reference id: " + why + ".", field);
    }
}
