package dev.rapport.content.notification;

import dev.rapport.content.notification.Round.Told;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps mails until they are sent. Works inside the caller's transaction, so that nothing is told without its mail. */
@ApplicationScoped
class Mailbag {
    /** For the clock, over all organisations; its one parameter is the time. */
    static final String ORGANIZATIONS = "select distinct org_id from notification_mail where next_attempt_at <= ?";

    private static final String PUT = """
        insert into notification_mail (org_id, id, user_id, notification_ids, is_digest, created_at, next_attempt_at)
        values (:org, :id, :user, cast(string_to_array(:notifications, ',') as bigint[]), :digest, :now, :now)\
        """;

    private static final String DUE = """
        select id from notification_mail where org_id = :org and next_attempt_at <= :now order by next_attempt_at
        limit :most\
        """;

    private static final String TAKE = """
        select user_id, array_to_string(notification_ids, ',') as notifications, is_digest, attempts
        from notification_mail where org_id = :org and id = :id and next_attempt_at <= :now for update skip locked\
        """;

    private static final String END = """
        update notification_mail set next_attempt_at = null, sent_at = cast(:at as timestamptz)
        where org_id = :org and id = :id\
        """;

    private static final String POSTPONE = """
        update notification_mail set next_attempt_at = :at, attempts = :attempts where org_id = :org and id = :id\
        """;

    private final EntityManager entities;
    private final Tenant tenant;
    private final EmailConfig config;

    Mailbag(EntityManager entities, Tenant tenant, EmailConfig config) {
        this.entities = entities;
        this.tenant = tenant;
        this.config = config;
    }

    /** @param attempts that have failed */
    record Letter(UUID id, RecordId user, List<Long> notifications, boolean isDigest, int attempts) {}

    /** Whether users are written to at all. */
    boolean isOpen() {
        return config.enabled();
    }

    /** A mail for each thing that was told at once, and one for the digest. */
    void put(RecordId user, Told told, Instant now) {
        told.atOnce().forEach(each -> put(user, List.of(each), false, now));
        if (!told.digest().isEmpty()) {
            put(user, told.digest(), true, now);
        }
    }

    private void put(RecordId user, List<Notification> about, boolean digest, Instant now) {
        String ids =
                about.stream().map(each -> Long.toString(each.id().value())).collect(Collectors.joining(","));
        about(PUT, UUID.randomUUID())
                .setParameter("user", user.value())
                .setParameter("notifications", ids)
                .setParameter("digest", digest)
                .setParameter("now", now)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    List<UUID> due(Instant now, int most) {
        return entities.createNativeQuery(DUE)
                .setParameter("org", tenant.orgId())
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** The mail, which nobody else sends until the transaction ends; empty if somebody else does or has. */
    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    Optional<Letter> take(UUID id, Instant now) {
        List<Tuple> rows = entities.createNativeQuery(TAKE, Tuple.class)
                .setParameter("org", tenant.orgId())
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultList();
        return rows.stream().findFirst().map(row -> letter(id, row));
    }

    private static Letter letter(UUID id, Tuple row) {
        List<Long> notifications = Arrays.stream(
                        row.get("notifications", String.class).split(","))
                .map(Long::valueOf)
                .toList();
        return new Letter(
                id,
                new RecordId(row.get("user_id", Long.class)),
                notifications,
                row.get("is_digest", Boolean.class),
                row.get("attempts", Integer.class));
    }

    /** @param sentAt null if there was nothing to say any more */
    void end(UUID id, @Nullable Instant sentAt) {
        about(END, id).setParameter("at", sentAt).executeUpdate();
    }

    void postpone(UUID id, Instant until, int attempts) {
        about(POSTPONE, id)
                .setParameter("at", until)
                .setParameter("attempts", attempts)
                .executeUpdate();
    }

    private Query about(String sql, UUID id) {
        return entities.createNativeQuery(sql)
                .setParameter("org", tenant.orgId())
                .setParameter("id", id);
    }
}
