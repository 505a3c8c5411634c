package dev.rapport.content.play;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Finds plays. */
@ApplicationScoped
class SalesPlayRepository extends RecordRepository<SalesPlay> {
    /** Plays that are used: an organisation has tens of them, and never more than {@code most} are looked at. */
    List<SalesPlay> published(int most) {
        return find("status = ?1 and isDeleted = false order by id", PlayStatus.PUBLISHED)
                .page(0, most)
                .list();
    }

    /** Those of these that are published. */
    List<SalesPlay> published(Collection<RecordId> ids) {
        return list(
                "id in ?1 and status = ?2 and isDeleted = false order by id",
                ids.stream().map(RecordId::value).toList(),
                PlayStatus.PUBLISHED);
    }
}
