package dev.rapport.lead.privacy;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds erasures. */
@ApplicationScoped
class ErasureRepository extends RecordRepository<Erasure> {
    /** The newest first, below one if it is given. */
    List<Erasure> page(@Nullable RecordId below, int most) {
        long bound = below == null ? Long.MAX_VALUE : below.value();
        return find("id < ?1 and isDeleted = false order by id desc", bound)
                .page(0, most)
                .list();
    }
}
