package dev.rapport.content.asset;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class ContentAssetRepository extends RecordRepository<ContentAsset> {
    /** Assets that owe a review, after this place in the order of their debts. */
    List<ContentAsset> owingReview(@Nullable RecordId owner, Instant since, RecordId id, int most) {
        String debts = "reviewDueSince is not null and isDeleted = false"
                + " and (reviewDueSince > ?1 or reviewDueSince = ?1 and id > ?2)";
        String order = " order by reviewDueSince, id";
        var found = owner == null
                ? find(debts + order, since, id.value())
                : find(debts + " and ownerId = ?3" + order, since, id.value(), owner.value());
        return found.page(0, most).list();
    }
}
