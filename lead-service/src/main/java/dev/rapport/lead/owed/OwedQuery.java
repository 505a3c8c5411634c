package dev.rapport.lead.owed;

import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.DuePosition;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the account of the caller or of a team from the hand-offs that wait for a decision, or climb since nobody made one. */
@ApplicationScoped
class OwedQuery {
    private static final String WAITING = """
            select 'HANDOFF_DECISION' as kind, h.id, h.lead_id, l.name, l.company, h.submitted_at as since, h.due_at,
                   h.to_user_id as by_id, h.from_user_id
            from handoff h join lead l on l.org_id = h.org_id and l.id = h.lead_id
            where h.org_id = ? and h.status = 'SUBMITTED' and not h.is_deleted and""";

    /** What nobody decided in time, and climbs; settled once the lead is handed over anew. */
    private static final String CLIMBING = """
            select 'HANDOFF_ESCALATION' as kind, h.id, h.lead_id, l.name, l.company, e.raised_at as since, e.due_at,
                   e.to_user_id as by_id, h.from_user_id
            from handoff_escalation e join handoff h on h.org_id = e.org_id and h.id = e.handoff_id
                 join lead l on l.org_id = h.org_id and l.id = h.lead_id
            where e.org_id = ? and e.kind = 'RAISED' and h.settled_at is null and not h.is_deleted
              and not l.is_deleted and not l.is_converted and""";

    /** Where no seller is named, every seller is asked. */
    private static final String YOU_OWE =
            WAITING + " (h.to_user_id = any (?) or (h.to_user_id is null and ?)) union all " + CLIMBING
                    + " e.to_user_id = any (?)";

    private static final String OWED_TO_YOU =
            WAITING + " h.from_user_id = any (?) union all " + CLIMBING + " h.from_user_id = any (?)";

    private static final String PAGE_BEGIN = "select * from (";
    private static final String PAGE_END = ") as owed where (due_at, id) > (?, ?) order by due_at, id limit ?";

    private final AgroalDataSource database;
    private final UserDirectory users;
    private final CurrentCaller caller;
    private final Clock clock;

    OwedQuery(AgroalDataSource database, UserDirectory users, CurrentCaller caller, Clock clock) {
        this.database = database;
        this.users = users;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Which part of the lists is asked for.
     *
     * @param youOwe behind which item of what is owed by the asked one
     * @param owedToYou behind which item of what the asked one is owed
     */
    record Window(DuePosition youOwe, DuePosition owedToYou, int limit) {}

    @Transactional
    Owed ofCaller(Window window) {
        Caller you = caller.get();
        return ask(new Long[] {you.userId()}, you.hasAny(Role.SALES, Role.SALES_HEAD), window);
    }

    /** What the members of a team owe and are owed by name. */
    @Transactional
    Owed ofTeam(String team, Window window) {
        Long[] members =
                users.inTeam(team).stream().map(user -> user.id().value()).toArray(Long[]::new);
        return ask(members, false, window);
    }

    private Owed ask(Long[] people, boolean sells, Window window) {
        long org = caller.get().orgId();
        int asked = window.limit() + 1;
        return Owed.of(
                items(YOU_OWE, window.youOwe(), asked, org, people, sells, org, people),
                items(OWED_TO_YOU, window.owedToYou(), asked, org, people, org, people),
                window.limit());
    }

    private List<OwedItem> items(String query, DuePosition after, int limit, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PAGE_BEGIN + query + PAGE_END)) {
            int next = 1;
            for (Object value : values) {
                statement.setObject(
                        next++, value instanceof Long[] ids ? connection.createArrayOf("bigint", ids) : value);
            }
            statement.setObject(next++, after.dueAt().atOffset(ZoneOffset.UTC));
            statement.setLong(next++, after.id());
            statement.setInt(next, limit);
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
        String kind = row.getString("kind");
        String whom = row.getString("name") + ", " + row.getString("company");
        return new OwedItem(
                new RecordId(row.getLong("id")),
                kind,
                "Lead",
                new RecordId(row.getLong("lead_id")),
                kind.equals("HANDOFF_DECISION")
                        ? "Decide about " + whom
                        : "See to it that " + whom + " is handed over anew: nobody decided in time",
                row.getObject("since", OffsetDateTime.class).toInstant(),
                due,
                due.isBefore(now),
                user(row.getObject("by_id", Long.class)),
                new RecordId(row.getLong("from_user_id")));
    }

    private static @Nullable RecordId user(@Nullable Long id) {
        return id == null ? null : new RecordId(id);
    }
}
