package dev.rapport.lead.recycling;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.lead.capture.LeadStages;
import dev.rapport.lead.cycle.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** Wakes the leads of the current organisation. */
@ApplicationScoped
class Resting {
    private final LeadRepository leads;
    private final LeadStages stages;

    Resting(LeadRepository leads, LeadStages stages) {
        this.leads = leads;
        this.stages = stages;
    }

    /**
     * Wakes leads whose time has come; one that another replica is waking at this moment is left to it.
     *
     * @return how many; as many as {@code limit} means that there may be more
     */
    @Transactional
    int wakeDue(Instant now, int limit) {
        List<Lead> due = leads.find(
                        "stage = ?1 and wakeUpAt <= ?2 and isDeleted = false and isConverted = false order by wakeUpAt",
                        Stage.RECYCLED,
                        now)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list();
        due.forEach(stages::wake);
        return due.size();
    }
}
