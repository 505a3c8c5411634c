package dev.rapport.content.use;

import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Admits uses that arrive as records as those that arrive by the process plane. */
@ApplicationScoped
class ContentUseRules implements RecordRules<ContentUse> {
    private final UseAdmission admission;
    private final ContentAssetRepository assets;
    private final Outbox outbox;

    ContentUseRules(UseAdmission admission, ContentAssetRepository assets, Outbox outbox) {
        this.admission = admission;
        this.assets = assets;
        this.outbox = outbox;
    }

    @Override
    public Class<ContentUse> entity() {
        return ContentUse.class;
    }

    @Override
    public void beforeCreate(ContentUse use, FieldChanges changes) {
        admission.admit(use);
    }

    @Override
    public void afterCreate(ContentUse use) {
        outbox.append(use.used(assets.require(use.asset())));
    }
}
