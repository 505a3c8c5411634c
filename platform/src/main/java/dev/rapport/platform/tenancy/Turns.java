package dev.rapport.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Has the transactions of an organisation do some things one after the other, whichever replica they run in. */
@ApplicationScoped
public class Turns {
    private static final String WAIT = "select cast(pg_advisory_xact_lock(hashtextextended(?1, ?2)) as text)";

    private final EntityManager entities;
    private final Tenant tenant;

    Turns(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /**
     * Waits for those of the organisation who await the same, and keeps them waiting until the current transaction ends.
     *
     * @param what any text; others of the same hash wait too, which costs them time alone
     */
    public void await(String what) {
        entities.createNativeQuery(WAIT, String.class)
                .setParameter(1, what)
                .setParameter(2, tenant.orgId())
                .getSingleResult();
    }
}
