package dev.rapport.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/** Has the transactions of an organisation do some things one after the other, whichever replica they run in. */
@ApplicationScoped
public class Turns {
    private static final String WAIT = "select pg_advisory_xact_lock(hashtextextended(what, ?)) from unnest(?) as what";

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
        awaitAll(List.of(what));
    }

    /** The same for several, in one order everywhere, so that two who await the same ones do not wait for each other. */
    public void awaitAll(Collection<String> all) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var wait = connection.prepareStatement(WAIT)) {
                wait.setLong(1, tenant.orgId());
                wait.setArray(
                        2,
                        connection.createArrayOf("text", all.stream().sorted().toArray()));
                wait.execute();
            }
        });
    }
}
