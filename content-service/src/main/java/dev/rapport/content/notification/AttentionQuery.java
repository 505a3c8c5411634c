package dev.rapport.content.notification;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Compares what stands open with what users have been told. Works inside the caller's transaction. */
@ApplicationScoped
class AttentionQuery {
    private static final long NOBODY = Caller.system(0, "notification").userId();
    private static final String NEWS_OF_ALL =
            "from attention a cross join moment" + Sql.TOLD + " where a.user_id <> " + NOBODY + " and " + Sql.IS_NEWS;
    private static final String DONE_OF_ALL = "from notification n cross join moment" + Sql.THING
            + " where n.done_at is null and thing.stands_open is null";

    /** For the clock, over all organisations; its one parameter is the time. */
    static final String ORGANIZATIONS = "with moment as (select cast(? as timestamptz) as now) select a.org_id "
            + NEWS_OF_ALL + " union select n.org_id " + DONE_OF_ALL;

    private static final String OF_ONE = "with moment as (select cast(:now as timestamptz) as now) ";

    private static final String NEWS = OF_ONE
            + "select n.id as told, a.type, a.user_id, a.subject_id, a.cause, a.name, a.since, a.due_at, a.urgent "
            + NEWS_OF_ALL
            + " and a.org_id = :org order by a.since, a.subject_id, a.user_id limit :most";

    private static final String DONE =
            OF_ONE + "select n.id " + DONE_OF_ALL + " and n.org_id = :org order by n.id limit :most";

    private static final String LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended('notification', cast(:org as bigint)))";

    private final EntityManager entities;
    private final Tenant tenant;

    AttentionQuery(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** What there is to tell, and the notification that told of it before, if there is one. */
    record News(Attention thing, Optional<RecordId> toldBefore) {}

    /** False while another replica compares. Held until the transaction ends. */
    boolean lock() {
        return (Boolean) about(LOCK).getSingleResult();
    }

    /** What stands open and has not been told, or was done and is not any more; the oldest first. */
    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    List<News> news(Instant now, int most) {
        List<Tuple> rows = entities.createNativeQuery(NEWS, Tuple.class)
                .setParameter("org", tenant.orgId())
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(AttentionQuery::news).toList();
    }

    /** Ids of notifications whose things do not stand open any more. */
    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    List<Long> done(Instant now, int most) {
        return about(DONE).setParameter("now", now).setParameter("most", most).getResultList();
    }

    private Query about(String sql) {
        return entities.createNativeQuery(sql).setParameter("org", tenant.orgId());
    }

    private static News news(Tuple row) {
        Attention thing = new Attention(
                NotificationType.valueOf(row.get("type", String.class)),
                new RecordId(row.get("user_id", Long.class)),
                new RecordId(row.get("subject_id", Long.class)),
                row.get("cause", Long.class),
                row.get("name", String.class),
                row.get("since", Instant.class),
                row.get("due_at", Instant.class),
                Boolean.TRUE.equals(row.get("urgent", Boolean.class)) ? Urgency.URGENT : Urgency.NORMAL);
        return new News(thing, Optional.ofNullable(row.get("told", Long.class)).map(RecordId::new));
    }

    /**
     * Parts of statements about a notification {@code n}, the thing {@code a} that it tells of, and the time {@code now}. The other
     * one is looked up for each row: the planner, who expects hardly any row behind row-level security, would compare all with all.
     * There is one at most anyway; {@code limit 1} is what keeps the planner from making a join of the {@code lateral} again.
     */
    static final class Sql {
        private static final String SAME = """
            n.org_id = a.org_id and n.user_id = a.user_id and n.type = a.type and n.subject_id = a.subject_id
                and n.cause = a.cause\
            """;

        private static final String IS_NOW = "a.since <= now and (a.until_at is null or a.until_at > now)";

        private static final String IS_NEWS =
                IS_NOW + " and (n.id is null or n.done_at is not null and n.dismissed_at is null)";

        private static final String TOLD =
                " left join lateral (select n.id, n.done_at, n.dismissed_at from notification n where " + SAME
                        + " limit 1) n on true";

        /** What is still to be done, with {@code thing.stands_open} true or null. */
        static final String THING = " left join lateral (select true as stands_open from attention a where " + SAME
                + " and " + IS_NOW + " limit 1) thing on true";

        private Sql() {}
    }
}
