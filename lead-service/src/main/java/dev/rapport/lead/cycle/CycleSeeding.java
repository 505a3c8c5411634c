package dev.rapport.lead.cycle;

import dev.rapport.platform.tenancy.Tenant;
import dev.rapport.platform.tenancy.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Gives each organisation the default cycle and the statuses of leads when its first request arrives. */
@ApplicationScoped
class CycleSeeding {
    private final Set<Long> seeded = ConcurrentHashMap.newKeySet();
    private final EntityManager entities;
    private final Tenant tenant;
    private final Turns turns;

    CycleSeeding(EntityManager entities, Tenant tenant, Turns turns) {
        this.entities = entities;
        this.tenant = tenant;
        this.turns = turns;
    }

    boolean isSeeded() {
        return seeded.contains(tenant.orgId());
    }

    /** To be called once the seeding has committed. */
    void noteSeeded() {
        seeded.add(tenant.orgId());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void seed() {
        turns.await("sales cycle"); // two replicas may see an organisation for the first time at the same moment
        if (hasNone("SalesCycle")) {
            SalesCycle cycle = SalesCycle.initial(DefaultCycle.NAME);
            entities.persist(cycle);
            DefaultCycle.stages(cycle.id()).forEach(entities::persist);
        }
        if (hasNone("StageTool")) {
            seedTools();
        }
        if (hasNone("LeadStatus")) {
            LeadStatus.all().forEach(entities::persist);
        }
    }

    /** Of the version that everybody begins with; what a later one needs was agreed on. */
    private void seedTools() {
        entities.createQuery(
                        "select s from SalesStage s join SalesCycle c on c.id = s.salesCycleId where c.cycleVersion = 1",
                        SalesStage.class)
                .getResultStream()
                .flatMap(stage -> DefaultCycle.tools(stage).stream())
                .forEach(entities::persist);
    }

    private boolean hasNone(String entity) {
        return entities.createQuery("select count(e) from " + entity + " e", Long.class)
                        .getSingleResult()
                == 0;
    }
}
