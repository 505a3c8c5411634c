package dev.rapport.lead.scoring;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds the rules by which leads are scored. */
@ApplicationScoped
class ScoreRules extends RecordRepository<ScoreRule> {
    /** Rules an organisation may have active at a time. */
    static final int MOST = 100;

    List<ScoreRule> active() {
        return list("isActive = true and isDeleted = false order by id");
    }

    long countActive() {
        return count("isActive = true and isDeleted = false");
    }
}
