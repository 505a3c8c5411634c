package dev.rapport.lead.assignment;

import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the leads that users have to work on: theirs, not converted, and not at an end. */
@ApplicationScoped
class Workload {
    private static final List<Stage> ENDS =
            Arrays.stream(Stage.values()).filter(Stage::isTerminal).toList();

    private final EntityManager entities;

    Workload(EntityManager entities) {
        this.entities = entities;
    }

    /** Open leads by owner, the lead itself left out: whoever has it already need not make room for it. */
    Map<RecordId, Long> of(Collection<RecordId> owners, RecordId lead) {
        Map<RecordId, Long> open = new HashMap<>();
        entities.createQuery(
                        "select ownerId, count(*) from Lead where ownerId in ?1 and id <> ?2 and isConverted = false"
                                + " and isDeleted = false and stage not in ?3 group by ownerId",
                        Object[].class)
                .setParameter(1, owners.stream().map(RecordId::value).toList())
                .setParameter(2, lead.value())
                .setParameter(3, ENDS)
                .getResultList()
                .forEach(row -> open.put(new RecordId((Long) row[0]), (Long) row[1]));
        return open;
    }
}
