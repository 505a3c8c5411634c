package dev.rapport.platform.event.inbox;

import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets events take effect: all of a list or none, each at most once. */
@ApplicationScoped
class Inbox {
    private final InboxTable table;
    private final Subscriptions subscriptions;

    Inbox(InboxTable table, Subscriptions subscriptions) {
        this.table = table;
        this.subscriptions = subscriptions;
    }

    /**
     * Handles events of one organisation in one transaction, in order.
     *
     * @return how many took effect; the others had done so before
     */
    int handle(long orgId, List<Delivery> deliveries) {
        AtomicInteger handled = new AtomicInteger();
        CurrentCaller.runAs(
                Caller.system(orgId, "inbox"),
                () -> QuarkusTransaction.requiringNew().run(() -> handled.set(handleNew(orgId, deliveries))));
        return handled.get();
    }

    private int handleNew(long orgId, List<Delivery> deliveries) {
        List<UUID> ids =
                deliveries.stream().map(delivery -> delivery.event().id()).toList();
        Set<UUID> unknown = table.note(orgId, ids);
        List<Delivery> fresh = deliveries.stream()
                .filter(delivery -> unknown.remove(delivery.event().id()))
                .toList();
        subscriptions.hand(fresh);
        return fresh.size();
    }
}
