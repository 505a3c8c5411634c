package dev.rapport.feedback.owed;

import dev.rapport.feedback.conversation.AboutType;
import dev.rapport.feedback.conversation.Rung;
import dev.rapport.feedback.conversation.Side;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.DuePosition;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is owed where it stands: on open feedback, on what was escalated, on hops of requests. Nothing is kept beside
 * them, so the list is right whatever happened in which order; the policies of the tables hide what is not for the caller.
 */
@ApplicationScoped
class OwedQuery {
    private static final String ANSWER = """
            select f.id, 'ANSWER' as kind, f.about_type, f.about_id, f.subject, f.owed_since, f.due_at, f.owed_by_user_id,
                f.owed_to_user_id, f.escalated_to
            from feedback f
            where f.org_id = rapport_org() and f.status in ('NEW', 'ROUTED', 'ACKNOWLEDGED') and not f.is_deleted and\s""";
    private static final String ESCALATION = ANSWER.replace("'ANSWER'", "'ESCALATION'");
    private static final String TOLD = """
            (f.owed_by_user_id is null or f.owed_by_user_id <> all (?)) and f.owed_to_user_id <> all (?)
            and not (f.owed_by_user_id is null and f.owed_by_side = any (?))
            and exists (
                select 1 from feedback_escalation e
                where e.org_id = f.org_id and e.feedback_id = f.id
                  and (e.told_user_id = any (?) or e.other_told_user_id = any (?)))""";
    private static final String HOP = """
            select h.id, 'ACKNOWLEDGEMENT', r.about_type, r.about_id, r.subject, h.sent_at, r.due_at, h.to_user_id,
                r.asked_by_id, null
            from feedback_hop h
            join feedback_request r on r.org_id = h.org_id and r.id = h.feedback_request_id
            where h.org_id = rapport_org() and h.status = 'SENT' and not h.is_deleted and\s""";
    private static final String PAGE_BEGIN = "select * from (";
    private static final String PAGE_END = """
            ) as owed (id, kind, about_type, about_id, subject, since, due_at, by_user, to_user, rung)
            where (due_at, id) > (?, ?) order by due_at, id limit ?""";

    private final AgroalDataSource database;

    OwedQuery(AgroalDataSource database) {
        this.database = database;
    }

    /** What these users owe, and what they were told to look after. */
    List<OwedItem> owedBy(Collection<RecordId> users, Set<Side> sides, Page page) {
        Long[] ids = ids(users);
        String[] names = sides.stream().map(Enum::name).toArray(String[]::new);
        String parts = String.join(
                "\nunion all\n",
                ANSWER + "(f.owed_by_user_id = any (?) or f.owed_by_user_id is null and f.owed_by_side = any (?))",
                ESCALATION + TOLD,
                HOP + "h.to_user_id = any (?)");
        return read(parts, page, ids, names, ids, ids, names, ids, ids, ids);
    }

    /** What these users are owed. */
    List<OwedItem> owedTo(Collection<RecordId> users, Page page) {
        Long[] ids = ids(users);
        String parts = String.join(
                "\nunion all\n",
                ANSWER + "f.owed_to_user_id = any (?)",
                HOP + "h.to_user_id is not null and r.asked_by_id = any (?)");
        return read(parts, page, ids, ids);
    }

    /**
     * A stretch of the list.
     *
     * @param size one more is read, which tells whether there is a next page
     * @param now what is overdue, is overdue now
     */
    record Page(DuePosition after, int size, Instant now) {}

    private List<OwedItem> read(String parts, Page page, Object[]... arrays) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PAGE_BEGIN + parts + PAGE_END)) {
            int next = 1;
            for (Object[] array : arrays) {
                String type = array instanceof String[] ? "text" : "bigint";
                statement.setArray(next++, connection.createArrayOf(type, array));
            }
            statement.setObject(next++, page.after().dueAt().atOffset(ZoneOffset.UTC));
            statement.setLong(next++, page.after().id());
            statement.setInt(next, page.size() + 1);
            List<OwedItem> items = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    items.add(item(row, page.now()));
                }
            }
            return items;
        } catch (SQLException e) {
            throw new IllegalStateException("what is owed could not be read", e);
        }
    }

    private static OwedItem item(ResultSet row, Instant now) throws SQLException {
        Instant due = row.getObject("due_at", OffsetDateTime.class).toInstant();
        String rung = row.getString("rung");
        return new OwedItem(
                new RecordId(row.getLong("id")),
                OwedKind.valueOf(row.getString("kind")),
                AboutType.valueOf(row.getString("about_type")),
                reference(row, "about_id"),
                row.getString("subject"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                due,
                due.isBefore(now),
                reference(row, "by_user"),
                new RecordId(row.getLong("to_user")),
                rung == null ? null : Rung.valueOf(rung));
    }

    private static @Nullable RecordId reference(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new RecordId(id);
    }

    private static Long[] ids(Collection<RecordId> users) {
        return users.stream().map(RecordId::value).toArray(Long[]::new);
    }
}
