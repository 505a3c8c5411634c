package dev.rapport.content.metric;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.metric.MetricWindow;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the published assets that no seller has used, and what speaks for which reason. */
@ApplicationScoped
class UnusedAssets {
    private static final Duration NEW = Duration.ofDays(30);
    private static final Duration OLD = Duration.ofDays(365);

    /** Lists are taken apart by their bytes, since PostgreSQL looks for no part of a text without regard to case. */
    private static final String FIND = """
            with used as materialized (
                select distinct b.id, b.type, string_to_array(b.stages collate "C", ';') as stages,
                       string_to_array(b.personas collate "C", ';') as personas
                from content_use u join content_asset b on b.org_id = u.org_id and b.id = u.content_asset_id
                where u.org_id = :org and u.counts and not u.is_deleted and u.used_at >= :from and u.used_at < :to
                  and b.status = 'PUBLISHED' and not b.is_deleted
            ), unused as (
                select a.* from content_asset a
                where a.org_id = :org and a.status = 'PUBLISHED' and not a.is_deleted
                  and a.published_at < :to and (a.published_at, a.id) > (:since, :after)
                  and not exists (select from content_use u
                                  where u.org_id = a.org_id and u.content_asset_id = a.id and u.counts
                                    and not u.is_deleted and u.used_at >= :from and u.used_at < :to)
                order by a.published_at, a.id limit :most
            )
            select a.id, a.name, a.type, a.owner_id, a.published_at, a.stages is null as hidden,
                   (select max(u.used_at) from content_use u
                    where u.org_id = a.org_id and u.content_asset_id = a.id and u.counts and not u.is_deleted
                      and u.used_at < :to) as last_used,
                   exists (select from content_use u
                           where u.org_id = a.org_id and u.content_asset_id = a.id and not u.is_deleted
                             and u.used_at < :to) as touched,
                   (select min(b.id) from used b
                    where b.type = a.type and b.stages && string_to_array(a.stages collate "C", ';')
                      and b.personas && string_to_array(a.personas collate "C", ';')) as instead
            from unused a order by a.published_at, a.id""";

    private final EntityManager entities;
    private final Tenant tenant;

    UnusedAssets(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** Those after this place in the order of their publication. */
    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    List<UnusedAsset> find(MetricWindow window, Instant since, RecordId after, int most) {
        List<Tuple> rows = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("org", tenant.orgId())
                .setParameter("from", window.from())
                .setParameter("to", window.to())
                .setParameter("since", since)
                .setParameter("after", after.value())
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> asset(row, window.to())).toList();
    }

    private static UnusedAsset asset(Tuple row, Instant to) {
        Instant published = row.get("published_at", Instant.class);
        Instant lastUsed = row.get("last_used", Instant.class);
        RecordId instead = reference(row.get("instead", Long.class));
        UnusedReason reason = reason(row, Duration.between(published, to), instead, lastUsed);
        return new UnusedAsset(
                new RecordId(row.get("id", Long.class)),
                row.get("name", String.class),
                row.get("type", String.class),
                new RecordId(row.get("owner_id", Long.class)),
                published,
                lastUsed,
                reason,
                reason.act(),
                reason == UnusedReason.DOUBLED ? instead : null);
    }

    private static UnusedReason reason(
            Tuple row, Duration age, @Nullable RecordId instead, @Nullable Instant lastUsed) {
        if (age.compareTo(NEW) < 0) {
            return UnusedReason.TOO_NEW;
        }
        if (instead != null) {
            return UnusedReason.DOUBLED;
        }
        if (lastUsed != null) {
            return UnusedReason.LEFT;
        }
        if (row.get("hidden", Boolean.class)) {
            return UnusedReason.HARD_TO_FIND;
        }
        if (age.compareTo(OLD) >= 0) {
            return UnusedReason.NEVER_WANTED;
        }
        return row.get("touched", Boolean.class) ? UnusedReason.NOT_TAKEN_UP : UnusedReason.NEVER_SHARED;
    }

    private static @Nullable RecordId reference(@Nullable Long id) {
        return id == null ? null : new RecordId(id);
    }
}
