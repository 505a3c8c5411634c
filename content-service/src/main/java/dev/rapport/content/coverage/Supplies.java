package dev.rapport.content.coverage;

import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts the valid assets: published, not expired, and not for one account. What comes back grows with the personas, not with
 * the assets. Works inside the caller's transaction.
 */
@ApplicationScoped
public class Supplies {
    private static final String COUNT = """
            with alike as (
              select a.stages collate pg_c_utf8 as stages, a.type collate pg_c_utf8 as type,
                     lower(a.personas collate pg_c_utf8) as personas, count(*) as assets
              from content_asset a
              where a.org_id = :org and a.status = 'PUBLISHED' and not a.is_deleted and a.scope <> 'ACCOUNT'
                and (a.expire_at is null or a.expire_at > :now)
              group by 1, 2, 3)
            select s.stage, alike.type, p.persona, cast(sum(alike.assets) as bigint)
            from alike
            cross join lateral string_to_table(alike.stages, ';') as s (stage)
            cross join lateral (
              select '' as persona union select string_to_table(alike.personas, ';')) p
            group by 1, 2, 3""";

    private final EntityManager entities;
    private final Tenant tenant;
    private final Clock clock;

    Supplies(EntityManager entities, Tenant tenant, Clock clock) {
        this.entities = entities;
        this.tenant = tenant;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    public Supply now() {
        List<Tuple> rows = entities.createNativeQuery(COUNT, Tuple.class)
                .setParameter("org", tenant.orgId())
                .setParameter("now", clock.instant())
                .getResultList();
        Map<String, Long> counts = rows.stream()
                .collect(Collectors.toMap(
                        row -> Supply.key(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)),
                        row -> row.get(3, Long.class),
                        Long::sum));
        return new Supply(counts);
    }
}
