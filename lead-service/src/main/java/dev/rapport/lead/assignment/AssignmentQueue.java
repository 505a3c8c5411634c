package dev.rapport.lead.assignment;

import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Lets the assignments of an organisation happen one after the other, until the transaction ends: whose turn it is and who
 * has room is true only as long as nobody else assigns.
 */
@ApplicationScoped
class AssignmentQueue {
    private static final String ENTER =
            "select cast(pg_advisory_xact_lock(hashtextextended('assignment', ?1)) as text)";

    private final EntityManager entities;
    private final Tenant tenant;

    AssignmentQueue(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    void enter() {
        entities.createNativeQuery(ENTER, String.class)
                .setParameter(1, tenant.orgId())
                .getSingleResult();
    }
}
