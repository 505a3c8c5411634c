package dev.rapport.content.link;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.content.use.References;
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
                .orElseThrow(() -> References.wrong("ContentAssetId", link.asset() + " is no asset"));
        asset.requireUsable();
        References.requireLead(link.lead());
        References.requireContact(link.contact());
        References.requireOpportunity(link.opportunity());
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
            throw References.wrong("ContentVersionId", version + " is no version of the asset " + asset.id());
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
}
