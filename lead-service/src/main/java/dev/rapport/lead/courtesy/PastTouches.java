package dev.rapport.lead.courtesy;

import dev.rapport.lead.touch.Direction;
import dev.rapport.lead.touch.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells when we went to a person, whichever department it was. What they came to us for is no burden to them. */
@ApplicationScoped
class PastTouches {
    private static final String OUTBOUND = """
            select t.purpose, t.occurredAt from Touch t
            where (t.leadId in ?1 or t.contactId in ?1) and t.direction = ?2 and t.occurredAt > ?3
              and t.isDeleted = false""";

    private final EntityManager entities;

    PastTouches(EntityManager entities) {
        this.entities = entities;
    }

    private record Past(@Nullable Purpose purpose, Instant at) {}

    /** Touches that are counted for this purpose, after this moment. */
    List<Instant> of(Contacted person, Purpose purpose, Instant after) {
        return entities.createQuery(OUTBOUND, Object[].class)
                .setParameter(1, person.records())
                .setParameter(2, Direction.OUTBOUND)
                .setParameter(3, after)
                .getResultStream()
                .map(row -> new Past((Purpose) row[0], (Instant) row[1]))
                .filter(past -> purpose.isCountedWith(past.purpose()))
                .map(Past::at)
                .toList();
    }
}
