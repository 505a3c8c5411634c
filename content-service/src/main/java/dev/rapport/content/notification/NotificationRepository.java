package dev.rapport.content.notification;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class NotificationRepository extends RecordRepository<Notification> {
    private static final String URGENT_FIRST = "case when n.urgency = 'URGENT' and not n.held_back then 0 else 1 end";

    /** Done things are left out even where no turn of the clock has noticed yet. */
    private static final String OPEN = """
        with moment as (select cast(:now as timestamptz) as now)
        select n.id from notification n cross join moment\
        """ + AttentionQuery.Sql.THING + """
         where n.org_id = :org and n.user_id = :user and n.done_at is null and not n.is_deleted
            and (n.snoozed_until is null or n.snoozed_until <= now) and thing.stands_open\
        """;

    private static final String PAGE = OPEN + """
         and not n.type collate "C" = any(string_to_array(:off, ','))
            and (%1$s, n.since, n.id) > (:rank, cast(:since as timestamptz), :after)
        order by %1$s, n.since, n.id limit :most\
        """.formatted(URGENT_FIRST);

    private static final String SOME =
            OPEN + " and n.id = any(cast(string_to_array(:ids, ',') as bigint[])) order by n.since, n.id";

    private static final String ALL = OPEN + " order by n.delivered_at is not null, n.since, n.id limit :most";

    private final Tenant tenant;

    NotificationRepository(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Those with these ids, in any order. */
    List<Notification> all(List<Long> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** What stands open of a user's and is not snoozed: what has not been told first, then the oldest. */
    List<Notification> open(RecordId user, Instant now, int most) {
        return inOrder(about(ALL, user, now).setParameter("most", most));
    }

    /** Those of them that are among these. */
    List<Notification> open(RecordId user, Instant now, List<Long> ids) {
        String among = ids.stream().map(Object::toString).collect(Collectors.joining(","));
        return inOrder(about(SOME, user, now).setParameter("ids", among));
    }

    /** The same a page at a time, urgent ones first, without these types. */
    List<Notification> page(RecordId user, Set<NotificationType> without, Position after, int most, Instant now) {
        String off = without.stream().map(Enum::name).collect(Collectors.joining(","));
        return inOrder(about(PAGE, user, now)
                .setParameter("off", off)
                .setParameter("rank", after.rank())
                .setParameter("since", after.since())
                .setParameter("after", after.id().value())
                .setParameter("most", most));
    }

    /** How many have interrupted a user on a day. */
    long interruptions(RecordId user, LocalDate day) {
        return count("userId = ?1 and urgentOn = ?2", user.value(), day);
    }

    /**
     * Those to look at again: a user's snoozed ones, those that are told again, and any that came up after that time, which a
     * replica that looks late has not seen.
     */
    List<Notification> later(RecordId user, Instant now) {
        return list(
                "userId = ?1 and doneAt is null and isDeleted = false and (waitingSince > ?2 or remindAt is not null)",
                user.value(),
                now);
    }

    private Query about(String sql, RecordId user, Instant now) {
        return getEntityManager()
                .createNativeQuery(sql)
                .setParameter("org", tenant.orgId())
                .setParameter("user", user.value())
                .setParameter("now", now);
    }

    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    private List<Notification> inOrder(Query query) {
        List<Long> ids = query.getResultList();
        Map<Long, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return all(ids).stream()
                .sorted(Comparator.comparing(
                        each -> places.getOrDefault(each.id().value(), 0)))
                .toList();
    }
}
