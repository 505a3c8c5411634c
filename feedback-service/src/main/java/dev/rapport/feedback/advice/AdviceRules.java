package dev.rapport.feedback.advice;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes every write of advice take the verb that stands for it, by those who may. */
@ApplicationScoped
class AdviceRules implements RecordRules<Advice> {
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Clock clock;

    AdviceRules(CurrentCaller caller, Outbox outbox, Clock clock) {
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<Advice> entity() {
        return Advice.class;
    }

    @Override
    public void beforeCreate(Advice advice, FieldChanges changes) {
        advice.give(changes, now());
    }

    @Override
    public void afterCreate(Advice advice) {
        outbox.append(advice.given());
    }

    @Override
    public void beforeUpdate(Advice advice, FieldChanges changes) {
        AdviceStatus asked = advice.withdrawStatus(changes);
        advice.requireInItsTurn(changes, asked);
        if (asked != advice.status()) {
            outbox.append(move(advice, asked));
        }
    }

    private DomainEvent move(Advice advice, AdviceStatus asked) {
        advice.status().requireMove(asked, advice.id());
        return switch (asked) {
            case GIVEN -> throw new IllegalStateException("nothing leads back to GIVEN");
            case DECIDED -> {
                requireDecider(advice);
                yield advice.decide(by(), now());
            }
            case UNANSWERED -> advice.expire(now());
            case LOOKED_BACK -> advice.lookBack(by(), now());
        };
    }

    /** Advice is decided by executives, or by whoever it was given to; never by whoever gave it. */
    private void requireDecider(Advice advice) {
        boolean executive = caller.get().has(Role.EXECUTIVE) || by().equals(advice.to());
        if (!executive || by().equals(advice.createdBy())) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS_OR_READONLY,
                    "Advice " + advice.id() + " is decided by " + advice.to()
                            + ", whom it was given to, or by another executive; not by who gave it.");
        }
    }

    private RecordId by() {
        return new RecordId(caller.get().userId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
