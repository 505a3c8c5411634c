package dev.rapport.content.link;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds links. */
@ApplicationScoped
public class TrackedLinkRepository extends RecordRepository<TrackedLink> {
    /** All links for this lead, those in the bin among them. */
    public List<TrackedLink> of(RecordId lead) {
        return list("leadId = ?1 order by id", lead.value());
    }
}
