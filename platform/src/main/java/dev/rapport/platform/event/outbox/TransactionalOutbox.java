package dev.rapport.platform.event.outbox;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.event.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import org.hibernate.engine.spi.ActionQueue;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.AfterCompletionCallback;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;

/**
 * Collects a transaction's events and writes them in one round trip right before the commit.
 *
 * <p>Not earlier, for three reasons: an event may tell of values that only the last flush settles; events that the
 * flush itself appends have to be among them; and by then the transaction holds the lock on every row it changed, so
 * that numbers given to events about one record follow the order of commits.
 */
@ApplicationScoped
class TransactionalOutbox implements Outbox {
    private final EntityManager entities;
    private final PendingEvents pending;
    private final OutboxTable table;
    private final Herald herald;
    private final Occasion occasion;

    TransactionalOutbox(
            EntityManager entities, PendingEvents pending, OutboxTable table, Herald herald, Occasion occasion) {
        this.entities = entities;
        this.pending = pending;
        this.table = table;
        this.herald = herald;
        this.occasion = occasion;
    }

    @Override
    public void append(DomainEvent event) {
        if (QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException(
                    event.type() + " was appended outside a transaction: nothing would send it");
        }
        boolean first = pending.add(occasion.of(event));
        if (first) {
            writeBeforeCommit();
        }
    }

    /** Hibernate runs these callbacks between the last flush and the commit, and after it. */
    private void writeBeforeCommit() {
        SessionImplementor session = entities.unwrap(SessionImplementor.class);
        ActionQueue queue = session.getActionQueue();
        BeforeCompletionCallback write =
                flushed -> session.doWork(connection -> table.write(connection, pending.take()));
        AfterCompletionCallback wake = (committed, completed) -> {
            if (committed) {
                herald.ring();
            }
        };
        queue.registerCallback(write);
        queue.registerCallback(wake);
    }
}
