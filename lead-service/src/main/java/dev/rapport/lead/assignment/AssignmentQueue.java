package dev.rapport.lead.assignment;

import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
    private static final String ENTER =
            "select cast(pg_advisory_xact_lock(hashtextextended('assignment', ?1)) as text)";

    private final Map<Long, Lock> doors = new ConcurrentHashMap<>();
    private final EntityManager entities;
    private final Tenant tenant;

    AssignmentQueue(EntityManager entities, Tenant tenant) {
        this.entities = entities;
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
        entities.createNativeQuery(ENTER, String.class)
                .setParameter(1, tenant.orgId())
                .getSingleResult();
    }
}
