package dev.rapport.lead.cycle;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In charge of how a version of the sales cycle comes to be the active one. Who draws up or activates one holds the
 * active version's row, so that there is one active and one open version at most.
 */
@ApplicationScoped
class SalesCycles {
    private static final int KEYS = 2;

    private final SalesCycleRepository cycles;
    private final CycleContent content;
    private final TwoKeys keys;
    private final Outbox outbox;
    private final Clock clock;

    SalesCycles(SalesCycleRepository cycles, CycleContent content, TwoKeys keys, Outbox outbox, Clock clock) {
        this.cycles = cycles;
        this.content = content;
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    SalesCycle draft(@Nullable String name) {
        SalesCycle active = cycles.lockActive();
        cycles.findOpen().ifPresent(open -> {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Version " + open.cycleVersion + " of the sales cycle, " + open.id() + ", is " + open.status()
                            + " already: bring it to an end before you draw up another.",
                    "Status");
        });
        SalesCycle draft = active.draft(cycles.latestVersion() + 1, name);
        cycles.persist(draft);
        content.copy(active.id(), draft.id());
        return draft;
    }

    @Transactional
    SalesCycle review(RecordId id) {
        SalesCycle cycle = cycles.requireForUpdate(id);
        cycle.review();
        content.demandAskable(id);
        return cycle;
    }

    @Transactional
    SalesCycle withdraw(RecordId id) {
        SalesCycle cycle = cycles.requireForUpdate(id);
        cycle.withdraw();
        return cycle;
    }

    /** Gives one key; with the second one the version becomes active. */
    @Transactional
    SalesCycle approve(RecordId id, @Nullable String note) {
        SalesCycle cycle = cycles.requireForUpdate(id);
        SalesCycle active = cycles.lockActive();
        List<CycleApproval> given = keys.give(cycle, note);
        if (given.size() == KEYS) {
            content.demandAskable(id);
            activate(cycle, active, given);
        }
        return cycle;
    }

    private void activate(SalesCycle cycle, SalesCycle before, List<CycleApproval> given) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        before.supersede();
        // The index that allows one active version is checked at each row.
        cycles.flush();
        cycle.activate(now);
        outbox.append(SalesCycleActivated.of(cycle, before, content.of(cycle.id()), given, now));
    }
}
