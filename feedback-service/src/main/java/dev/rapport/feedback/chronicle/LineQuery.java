package dev.rapport.feedback.chronicle;

import dev.rapport.feedback.chronicle.ChronicleView.Line;
import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what happened from where it is kept; the policies of the tables leave out what is not for the caller. */
@ApplicationScoped
class LineQuery {
    private static final int MOST = 500;
    private static final String LINES = """
            with told as (select * from feedback where org_id = rapport_org() and id = ?),
            lines (at, rank, what, by_user, to_users, text) as (
                select owed_since, 0, 'SAID', owed_to_user_id, array [owed_by_user_id], text from told
                union all
                select acknowledged_at, 1, 'ACKNOWLEDGED', owed_by_user_id, array [owed_to_user_id], null from told
                union all
                select r.created_date, 2, case when r.is_answer then 'ANSWERED' else 'REPLIED' end, r.created_by_id,
                    array [f.owed_to_user_id], r.text
                from told f join feedback_reply r on r.org_id = f.org_id and r.feedback_id = f.id and not r.is_deleted
                union all
                select e.escalated_at, 3, case when e.is_passed_over then 'PASSED_OVER' else 'ESCALATED' end, null,
                    array [e.told_user_id, e.other_told_user_id], concat_ws(': ', e.rung, e.reason)
                from told f join feedback_escalation e on e.org_id = f.org_id and e.feedback_id = f.id
                union all
                select decided_at, 4, 'DECIDED', decided_by_id, array [owed_to_user_id],
                    concat_ws(': ', decision, decision_reason) from told
                union all
                select m.decided_at, 5, 'TOLD', m.decided_by_id, array [m.owed_to_user_id], m.subject
                from told f join feedback m on m.org_id = f.org_id and m.merged_into_id = f.id and not m.is_deleted
                union all
                select closed_at, 6, 'CLOSED', null, array [owed_by_user_id], null from told)
            select at, what, by_user, text, array_remove(to_users, null),
                (select u.name from directory_user u where u.org_id = rapport_org() and u.id = by_user),
                array (select u.name from directory_user u where u.org_id = rapport_org() and u.id = any (to_users) order by u.id)
            from lines where at is not null order by at, rank limit\s""" + MOST;

    private final AgroalDataSource database;

    LineQuery(AgroalDataSource database) {
        this.database = database;
    }

    List<Line> of(RecordId feedback) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LINES)) {
            statement.setLong(1, feedback.value());
            List<Line> lines = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("what happened could not be read", e);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        long by = row.getLong("by_user");
        RecordId byUser = row.wasNull() ? null : new RecordId(by);
        return new Line(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Happening.valueOf(row.getString("what")),
                byUser,
                row.getString(6),
                values(row.getArray(5), Long.class).stream().map(RecordId::new).toList(),
                values(row.getArray(7), String.class),
                row.getString("text"));
    }

    private static <T> List<T> values(@Nullable Array array, Class<T> type) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .filter(Objects::nonNull)
                        .map(type::cast)
                        .toList();
    }
}
