package dev.rapport.lead.assignment;

import dev.rapport.platform.tenancy.Tenant;
import dev.rapport.platform.tenancy.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets the assignments of an organisation happen one after the other: whose turn it is and who has room is true only as long
 * as nobody else assigns.
 */
@ApplicationScoped
class AssignmentQueue {
    private final Map<Long, Lock> doors = new ConcurrentHashMap<>();
    private final Turns turns;
    private final Tenant tenant;

    AssignmentQueue(Turns turns, Tenant tenant) {
        this.turns = turns;
        this.tenant = tenant;
    }

    /**
     * Waits for those who assign through this replica before a transaction begins, so that of however many callers one at a
     * time holds a connection. It saves connections alone: the work has to {@link #enter} all the same.
     */
    <T> T inTurn(Supplier<T> work) {
        Lock door = doors.computeIfAbsent(tenant.orgId(), _ -> new ReentrantLock(true));
        door.lock();
        try {
            return work.get();
        } finally {
            door.unlock();
        }
    }

    /** Waits for those who assign through any replica, and keeps them waiting until the transaction ends. */
    void enter() {
        turns.await("assignment");
    }
}
