package dev.rapport.content.version;

import dev.rapport.content.asset.AssetApprovals;
import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.content.asset.MasterFollower;
import dev.rapport.content.asset.MasterFollower.Move;
import dev.rapport.content.asset.OneOffGuard;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.IntFunction;

/**
 * Makes kept bytes a version of their asset.
 *
 * <p>Apart from the upload itself, so that a transaction is not held open for as long as a slow sender takes, and so
 * that a repeated upload is recognised by what it is (name, size, hash).
 */
@ApplicationScoped
class VersionRegistration {
    private final ContentAssetRepository assets;
    private final ContentVersionRepository versions;
    private final OneOffGuard oneOffs;
    private final MasterFollower followers;
    private final AssetApprovals approvals;
    private final Renditions renditions;

    VersionRegistration(
            ContentAssetRepository assets,
            ContentVersionRepository versions,
            OneOffGuard oneOffs,
            MasterFollower followers,
            AssetApprovals approvals,
            Renditions renditions) {
        this.assets = assets;
        this.versions = versions;
        this.oneOffs = oneOffs;
        this.followers = followers;
        this.approvals = approvals;
        this.renditions = renditions;
    }

    /** Refuses an upload to an asset that cannot have it, before its bytes are received. */
    @Transactional
    void requireAsset(RecordId assetId) {
        ContentAsset asset = assets.require(assetId);
        asset.requireGrowing();
        oneOffs.check(asset);
    }

    @Idempotent
    @Transactional
    Response register(RecordId assetId, String title, StagedUpload upload) {
        return created(add(assetId, title, upload));
    }

    /** As {@link #register}, for an upload that is recognised by other means. */
    @Transactional
    ContentVersion add(RecordId assetId, String title, StagedUpload upload) {
        return follow(assetId, number -> new ContentVersion(assetId, number, title, upload, upload.key()));
    }

    /** Makes an earlier version the newest one again; its bytes stay where they are. */
    @Idempotent
    @Transactional
    Response restore(RecordId assetId, String which) {
        ContentVersion source = versions.requireOf(assetId, which);
        if (source.isLatest()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION, "Version " + source.number() + " is the newest one already.");
        }
        ContentVersion restored = follow(assetId, source::restored);
        renditions.takeOver(source.id(), restored.id());
        return created(restored);
    }

    /** Numbers versions without gaps: the asset is locked until this one is committed. */
    private ContentVersion follow(RecordId assetId, IntFunction<ContentVersion> next) {
        ContentAsset asset = assets.requireForUpdate(assetId);
        asset.requireGrowing();
        oneOffs.check(asset);
        int number = versions.findLatest(assetId).map(ContentVersion::supersede).orElse(1);
        ContentVersion version = next.apply(number);
        versions.persistAndFlush(version);
        asset.add(version.id());
        approvals.withdraw(asset, "It has a new file: version " + number + ".");
        followers.follow(asset, Move.NEW_VERSION);
        return version;
    }

    private static Response created(ContentVersion version) {
        return Response.created(URI.create("/api/versions/" + version.id() + "/content"))
                .entity(VersionView.of(version))
                .build();
    }
}
