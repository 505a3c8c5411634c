package dev.rapport.lead.account;

import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In charge of every move of an account past the close: where its won deals bring it, unless somebody has placed it by hand.
 * Records each move and makes it known.
 */
@ApplicationScoped
public class AccountStages {
    private final AccountRepository accounts;
    private final WonDeals deals;
    private final EntityManager entities;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    AccountStages(
            AccountRepository accounts,
            WonDeals deals,
            EntityManager entities,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.accounts = accounts;
        this.deals = deals;
        this.entities = entities;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Lets an account follow its deals, one of which is just being written. Under the account's lock, so that of several
     * deals that move at the same moment the furthest counts.
     *
     * @param at where that deal has brought the account; null where it is not won, or not the account's any more
     */
    public void follow(RecordId account, RecordId deal, @Nullable AccountStage at) {
        accounts.findForUpdate(account)
                .filter(Account::followsDeals)
                .ifPresent(found -> follow(
                        found,
                        Stream.of(Optional.ofNullable(at), deals.furthest(account, deal))
                                .flatMap(Optional::stream)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        deal));
    }

    /** Lets an account follow its deals again, which somebody had placed by hand; it is locked. */
    void followAgain(Account account) {
        follow(account, deals.furthest(account.id(), null).orElse(null), null);
    }

    /** Begins the history of an account that was found at a stage. */
    void begin(Account account, AccountStage found, @Nullable String reason) {
        record(account, AccountMove.byHand(null, found, reason));
    }

    /** Places an account by hand, which is locked. */
    void move(Account account, @Nullable AccountStage to, @Nullable String reason) {
        record(account, AccountMove.byHand(account.stage(), to, reason));
    }

    private void follow(Account account, @Nullable AccountStage to, @Nullable RecordId deal) {
        if (to != account.stage()) {
            record(account, AccountMove.following(account.stage(), to, deal));
        }
    }

    /** First what was skipped, then what was entered, chained from stage to stage. */
    private void record(Account account, AccountMove move) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AccountStage from = move.from();
        for (AccountStage passed : move.implied()) {
            entities.persist(AccountHistory.of(account, from, passed, move, at));
            from = passed;
        }
        entities.persist(AccountHistory.of(account, from, move.to(), move, at));
        outbox.append(account.enter(move, at, new RecordId(caller.get().userId())));
    }
}
