package dev.rapport.content.play;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Finds the steps of plays. */
@ApplicationScoped
class SalesPlayStepRepository extends RecordRepository<SalesPlayStep> {
    /** The steps of these plays, each play's in their order. */
    List<SalesPlayStep> of(Collection<RecordId> plays) {
        return list(
                "salesPlayId in ?1 and isDeleted = false order by salesPlayId, position",
                plays.stream().map(RecordId::value).toList());
    }

    /** The steps of all plays that work with this asset. */
    List<SalesPlayStep> with(RecordId asset) {
        return list("contentAssetId = ?1 and isDeleted = false order by salesPlayId, position", asset.value());
    }
}
