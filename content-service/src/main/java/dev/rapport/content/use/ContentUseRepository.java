package dev.rapport.content.use;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds uses. */
@ApplicationScoped
public class ContentUseRepository extends RecordRepository<ContentUse> {
    /** All uses with this lead, those in the bin among them. */
    public List<ContentUse> of(RecordId lead) {
        return list("leadId = ?1 order by id", lead.value());
    }
}
