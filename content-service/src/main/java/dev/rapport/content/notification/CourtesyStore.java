package dev.rapport.content.notification;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps each user's hours, and when to look after them next. Works inside the caller's transaction. */
@ApplicationScoped
class CourtesyStore {
    /** For the clock, over all organisations; its one parameter is the time. */
    static final String ORGANIZATIONS = "select distinct org_id from courtesy where next_look_at <= ?";

    private static final String DUE = """
        select user_id from courtesy where org_id = :org and next_look_at <= :now order by next_look_at limit :most\
        """;

    /** In one order, so that two who wake the same users do not wait for each other. */
    private static final String WAKE = """
        insert into courtesy as kept (org_id, user_id, next_look_at)
        select distinct :org, cast(id as bigint), cast(:at as timestamptz)
        from unnest(string_to_array(:users, ',')) as id order by 2
        on conflict (org_id, user_id) do update set next_look_at = least(kept.next_look_at, excluded.next_look_at)\
        """;

    private static final String FIND = """
        select digest_hour, quiet_hours, urgent_in_quiet_hours, snoozed_until, digested_on, next_look_at
        from courtesy where org_id = :org and user_id = :user\
        """;

    private static final String LOOKED = """
        update courtesy set digested_on = cast(:digested as date), next_look_at = cast(:next as timestamptz)
        where org_id = :org and user_id = :user\
        """;

    private static final String SAVE = """
        update courtesy set digest_hour = :hour, quiet_hours = :quiet, urgent_in_quiet_hours = :urgent,
            snoozed_until = cast(:snoozed as timestamptz)
        where org_id = :org and user_id = :user\
        """;

    private final EntityManager entities;
    private final Tenant tenant;

    CourtesyStore(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** Users to look after by now. */
    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    List<RecordId> due(Instant now, int most) {
        List<Long> users = entities.createNativeQuery(DUE)
                .setParameter("org", tenant.orgId())
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        return users.stream().map(RecordId::new).toList();
    }

    /** Has users looked after from then on. */
    void wake(Collection<RecordId> users, Instant at) {
        if (users.isEmpty()) {
            return;
        }
        String list = users.stream().map(RecordId::value).map(Objects::toString).collect(Collectors.joining(","));
        entities.createNativeQuery(WAKE)
                .setParameter("org", tenant.orgId())
                .setParameter("users", list)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** What is kept of the user; the usual if nothing is. */
    Courtesy read(RecordId user) {
        return find(FIND, user).orElse(Courtesy.NEW);
    }

    /** As {@link #read}, and nobody else tells the user anything until the transaction ends. Empty if nothing is kept. */
    Optional<Courtesy> lock(RecordId user) {
        return find(FIND + " for update", user);
    }

    /** Notes that the user has been looked after. */
    void looked(RecordId user, @Nullable LocalDate digestedOn, @Nullable Instant next) {
        about(LOOKED, user)
                .setParameter("digested", digestedOn)
                .setParameter("next", next)
                .executeUpdate();
    }

    /** Keeps the user's own hours, and has the user looked after by them. */
    void save(RecordId user, CourtesyHours hours, Instant now) {
        wake(List.of(user), now);
        about(SAVE, user)
                .setParameter("hour", hours.digestHour())
                .setParameter("quiet", hours.quietHours().text())
                .setParameter("urgent", hours.urgentInQuietHours())
                .setParameter("snoozed", hours.snoozedUntil())
                .executeUpdate();
    }

    private Query about(String sql, RecordId user) {
        return entities.createNativeQuery(sql)
                .setParameter("org", tenant.orgId())
                .setParameter("user", user.value());
    }

    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    private Optional<Courtesy> find(String sql, RecordId user) {
        List<Tuple> rows = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("org", tenant.orgId())
                .setParameter("user", user.value())
                .getResultList();
        return rows.stream().findFirst().map(CourtesyStore::courtesy);
    }

    private static Courtesy courtesy(Tuple row) {
        Short hour = row.get("digest_hour", Short.class);
        String quiet = row.get("quiet_hours", String.class);
        CourtesyHours hours = new CourtesyHours(
                hour == null ? CourtesyHours.USUAL_DIGEST_HOUR : hour,
                quiet == null ? QuietHours.USUAL : QuietHours.parse(quiet),
                row.get("urgent_in_quiet_hours", Boolean.class),
                row.get("snoozed_until", Instant.class));
        return new Courtesy(hours, row.get("digested_on", LocalDate.class), row.get("next_look_at", Instant.class));
    }
}
