package dev.rapport.content.derivation;

import dev.rapport.content.asset.AssetStatus;
import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.content.asset.OneOffGuard;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes every write of a derivation pass the one-off guard and take the verb that stands for it. */
@ApplicationScoped
class DerivationRules implements RecordRules<Derivation> {
    private final ContentAssetRepository assets;
    private final OneOffGuard oneOffs;
    private final Outbox outbox;
    private final Clock clock;

    DerivationRules(ContentAssetRepository assets, OneOffGuard oneOffs, Outbox outbox, Clock clock) {
        this.assets = assets;
        this.oneOffs = oneOffs;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<Derivation> entity() {
        return Derivation.class;
    }

    @Override
    public void beforeCreate(Derivation derivation, FieldChanges changes) {
        RecordId owner = changes.find("OwnerId")
                .map(Change::after)
                .map(Long.class::cast)
                .map(RecordId::new)
                .orElse(null);
        oneOffs.checkDerivation(derivation.master(), owner);
        ContentAsset master = assets.findForUpdate(derivation.master())
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "ContentAssetId: invalid cross reference id: " + derivation.master()
                                + " is no asset; a derivation is derived from a master only.",
                        "ContentAssetId"));
        derivation.begin(master);
    }

    @Override
    public void afterCreate(Derivation derivation) {
        outbox.append(derivation.derived(now()));
    }

    @Override
    public void beforeUpdate(Derivation derivation, FieldChanges changes) {
        oneOffs.checkDerivation(derivation.master(), changes.touches("OwnerId") ? derivation.owner() : null);
        DerivationStatus asked = derivation.withdrawStatus(changes);
        if (asked != derivation.status()) {
            derivation.status().requireWritten(asked);
            derivation.retire(now());
        }
    }

    /** What its master did meanwhile, nobody told it. */
    @Override
    public void beforeUndelete(Derivation derivation) {
        oneOffs.checkDerivation(derivation.master(), derivation.owner());
        boolean published = assets.findForUpdate(derivation.master())
                .filter(master -> master.status() == AssetStatus.PUBLISHED)
                .isPresent();
        if (published) {
            derivation.goStale(StaleCause.RESTORED, now()).ifPresent(outbox::append);
        } else if (derivation.status().isLive()) {
            outbox.append(derivation.expire(now()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
