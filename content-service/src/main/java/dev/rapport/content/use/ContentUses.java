package dev.rapport.content.use;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Records uses that the process plane reports. */
@ApplicationScoped
class ContentUses {
    private final ContentUseRepository uses;
    private final ContentAssetRepository assets;
    private final UseAdmission admission;
    private final Outbox outbox;

    ContentUses(ContentUseRepository uses, ContentAssetRepository assets, UseAdmission admission, Outbox outbox) {
        this.uses = uses;
        this.assets = assets;
        this.admission = admission;
        this.outbox = outbox;
    }

    @Transactional
    UseView record(RecordId assetId, UseRequest request) {
        ContentUse use = new ContentUse(assets.require(assetId).id(), request, request.requireChannel());
        ContentAsset asset = admission.admit(use);
        uses.persist(use);
        outbox.append(use.used(asset));
        return UseView.of(use);
    }
}
