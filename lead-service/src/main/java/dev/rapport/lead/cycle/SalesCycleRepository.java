package dev.rapport.lead.cycle;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds versions of the sales cycle. */
@ApplicationScoped
class SalesCycleRepository extends RecordRepository<SalesCycle> {
    Optional<SalesCycle> findActive() {
        return find("status = ?1 and isDeleted = false", CycleStatus.ACTIVE).firstResultOptional();
    }

    /** The version that the organisation works by; who draws up or activates another one waits for its turn here. */
    SalesCycle lockActive() {
        // Who has waited for a version that was superseded meanwhile finds none at first, and then its successor.
        return tryLockActive()
                .or(this::tryLockActive)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.UNABLE_TO_LOCK_ROW, "The sales cycle is being changed by others; try again."));
    }

    private Optional<SalesCycle> tryLockActive() {
        return find("status = ?1 and isDeleted = false", CycleStatus.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The version that is being agreed upon. */
    Optional<SalesCycle> findOpen() {
        return find("status in ?1 and isDeleted = false", List.of(CycleStatus.DRAFT, CycleStatus.REVIEW))
                .firstResultOptional();
    }

    int latestVersion() {
        return find("order by cycleVersion desc").firstResult().cycleVersion;
    }

    /** The newest first, below a version if one is given. */
    List<SalesCycle> page(@Nullable Integer below, int most) {
        return find(
                        "cycleVersion < ?1 and isDeleted = false order by cycleVersion desc",
                        below == null ? Integer.MAX_VALUE : below)
                .page(0, most)
                .list();
    }
}
