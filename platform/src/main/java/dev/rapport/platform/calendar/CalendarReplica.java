package dev.rapport.platform.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calendars of the current organisation, as far as their events have arrived. Works inside the caller's transaction. */
@ApplicationScoped
class CalendarReplica {
    /** The newest version wins, in whatever order they arrive. */
    private static final String KEEP = """
            insert into work_calendar (org_id, id, calendar_version, team, active, facts)
            values (?, ?, ?, ?, ?, ?::jsonb)
            on conflict (org_id, id) do update
            set calendar_version = excluded.calendar_version, team = excluded.team, active = excluded.active,
                facts = excluded.facts
            where work_calendar.calendar_version < excluded.calendar_version""";

    /** The team's own before the organisation's; of two, which there are while events are on their way, the newer one. */
    private static final String FIND = """
            select facts from work_calendar
            where org_id = ? and active and (team = ? or team is null)
            order by team is null, id desc limit 1""";

    private final AgroalDataSource database;
    private final Tenant tenant;
    private final ObjectMapper json;

    CalendarReplica(AgroalDataSource database, Tenant tenant, ObjectMapper json) {
        this.database = database;
        this.tenant = tenant;
        this.json = json;
    }

    void keep(BusinessHoursFacts calendar) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, calendar.calendarId().value());
            statement.setInt(3, calendar.calendarVersion());
            statement.setString(4, calendar.team());
            statement.setBoolean(5, calendar.active());
            statement.setString(6, json.writeValueAsString(calendar));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("a calendar could not be kept", e);
        }
    }

    /** The active calendar of this team or else of the whole organisation, if there is one. */
    Optional<BusinessHoursFacts> findActive(@Nullable String team) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, tenant.orgId());
            statement.setString(2, team);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(json.readValue(rows.getString(1), BusinessHoursFacts.class))
                        : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("a calendar could not be looked up", e);
        }
    }
}
