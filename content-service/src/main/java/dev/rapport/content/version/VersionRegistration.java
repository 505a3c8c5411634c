package dev.rapport.content.version;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.content.asset.MasterFollower;
import dev.rapport.content.asset.MasterFollower.Move;
import dev.rapport.content.asset.OneOffGuard;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

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

    VersionRegistration(
            ContentAssetRepository assets,
            ContentVersionRepository versions,
            OneOffGuard oneOffs,
            MasterFollower followers) {
        this.assets = assets;
        this.versions = versions;
        this.oneOffs = oneOffs;
        this.followers = followers;
    }

    /** Refuses an upload to an asset that cannot have it, before its bytes are received. */
    @Transactional
    void requireAsset(RecordId assetId) {
        ContentAsset asset = assets.require(assetId);
        asset.requireGrowing();
        oneOffs.check(asset);
    }

    /** Numbers versions without gaps: the asset is locked until this one is committed. */
    @Idempotent
    @Transactional
    Response register(RecordId assetId, String title, StagedUpload upload) {
        ContentAsset asset = assets.requireForUpdate(assetId);
        oneOffs.check(asset);
        Optional<ContentVersion> before = versions.findLatest(assetId);
        int number = before.map(ContentVersion::supersede).orElse(1);
        ContentVersion version = new ContentVersion(assetId, number, title, upload, upload.key());
        versions.persist(version);
        asset.add(version.id());
        followers.follow(asset, Move.NEW_VERSION);
        return Response.created(URI.create("/api/versions/" + version.id() + "/content"))
                .entity(VersionView.of(version))
                .build();
    }
}
