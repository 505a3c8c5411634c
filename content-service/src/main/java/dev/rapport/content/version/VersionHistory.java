package dev.rapport.content.version;

import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows an asset's versions, and what is different between two of them. */
@ApplicationScoped
class VersionHistory {
    private static final int MOST = 200;

    private final ContentAssetRepository assets;
    private final ContentVersionRepository versions;
    private final Renditions renditions;

    VersionHistory(ContentAssetRepository assets, ContentVersionRepository versions, Renditions renditions) {
        this.assets = assets;
        this.versions = versions;
        this.renditions = renditions;
    }

    /** @param before only versions with lower numbers */
    @Transactional
    VersionsView page(RecordId asset, int limit, int before) {
        if (limit < 1 || limit > MOST) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "limit is a number from 1 to " + MOST + ", not " + limit + ".");
        }
        assets.require(asset);
        List<VersionView> found = versions.before(asset, before, limit + 1).stream()
                .map(VersionView::of)
                .toList();
        List<VersionView> page = found.subList(0, Math.min(limit, found.size()));
        return new VersionsView(
                page,
                found.size() > limit
                        ? "/api/assets/" + asset + "/versions?limit=" + limit + "&before="
                                + page.getLast().versionNumber()
                        : null);
    }

    /** @param which a version's number in its asset, or its id */
    @Transactional
    ContentVersion require(RecordId asset, String which) {
        assets.require(asset);
        return versions.requireOf(asset, which);
    }

    @Transactional
    VersionDifference difference(RecordId asset, String from, String to) {
        ContentVersion older = require(asset, from);
        ContentVersion newer = require(asset, to);
        return VersionDifference.between(
                VersionView.of(older), VersionView.of(newer), renditions.text(older.id()), renditions.text(newer.id()));
    }
}
