package dev.rapport.lead.owed;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the caller's account from the hand-offs that wait for a decision. */
@ApplicationScoped
class OwedQuery {
    private static final String WAITING = """
            select h.id, h.lead_id, l.name, l.company, h.submitted_at, h.due_at, h.to_user_id, h.from_user_id
            from handoff h join lead l on l.org_id = h.org_id and l.id = h.lead_id
            where h.org_id = ? and h.status = 'SUBMITTED' and not h.is_deleted and""";
    /** Where no seller is named, every seller is asked. */
    private static final String ASKED = " (h.to_user_id = ? or (h.to_user_id is null and ?))";

    private static final String ASKING = " h.from_user_id = ?";
    private static final String MOST_URGENT = " order by h.due_at, h.id limit ?";

    private final AgroalDataSource database;
    private final CurrentCaller caller;
    private final Clock clock;

    OwedQuery(AgroalDataSource database, CurrentCaller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Owed ask(int limit) {
        Caller you = caller.get();
        boolean sells = you.hasAny(Role.SALES, Role.SALES_HEAD);
        return new Owed(
                waiting(ASKED, you.orgId(), you.userId(), sells, limit),
                waiting(ASKING, you.orgId(), you.userId(), limit));
    }

    private List<OwedItem> waiting(String condition, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WAITING + condition + MOST_URGENT)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                List<OwedItem> items = new ArrayList<>();
                Instant now = clock.instant();
                while (rows.next()) {
                    items.add(item(rows, now));
                }
                return items;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is owed cannot be read", e);
        }
    }

    private static OwedItem item(ResultSet row, Instant now) throws SQLException {
        Instant due = row.getObject("due_at", OffsetDateTime.class).toInstant();
        return new OwedItem(
                new RecordId(row.getLong("id")),
                "HANDOFF_DECISION",
                "Lead",
                new RecordId(row.getLong("lead_id")),
                "Decide about " + row.getString("name") + ", " + row.getString("company"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                due,
                due.isBefore(now),
                user(row.getObject("to_user_id", Long.class)),
                new RecordId(row.getLong("from_user_id")));
    }

    private static @Nullable RecordId user(@Nullable Long id) {
        return id == null ? null : new RecordId(id);
    }
}
