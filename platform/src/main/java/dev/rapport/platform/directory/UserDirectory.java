package dev.rapport.platform.directory;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The users of the current organisation, as far as their events have arrived. Works inside the caller's transaction. */
@ApplicationScoped
public class UserDirectory {
    /** The newest fact wins, in whatever order they arrive; of two of the same moment the one with the greater event id. */
    private static final String KEEP = """
            insert into directory_user
                (org_id, id, name, email, function, seniority, executive_role, team, time_zone, active, as_of, event_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (org_id, id) do update
            set name = excluded.name, email = excluded.email, function = excluded.function, seniority = excluded.seniority,
                executive_role = excluded.executive_role, team = excluded.team, time_zone = excluded.time_zone,
                active = excluded.active, as_of = excluded.as_of, event_id = excluded.event_id
            where (directory_user.as_of, coalesce(directory_user.event_id, '00000000-0000-0000-0000-000000000000'))
                < (excluded.as_of, excluded.event_id)""";

    private static final String USERS = """
            select id, name, email, function, seniority, executive_role, team, time_zone, active from directory_user
            where org_id = ?""";

    private static final String ACTIVE =
            USERS + " and active and function = ? and (?::text is null or team = ?) order by id";

    private static final String IN_OFFICE = USERS + " and active and executive_role = ? order by id";

    private static final String IN_TEAM = USERS + " and active and team = ? order by id";

    private static final String FIND = USERS + " and id = ?";

    private final AgroalDataSource database;
    private final Tenant tenant;

    UserDirectory(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    void keep(DirectoryUser user, Instant asOf, UUID eventId) {
        ZoneId zone = user.timeZone();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, user.id().value());
            statement.setString(3, user.name());
            statement.setString(4, user.email());
            statement.setString(5, user.function());
            statement.setString(6, user.seniority());
            statement.setString(7, user.executiveRole());
            statement.setString(8, user.team());
            statement.setString(9, zone == null ? null : zone.getId());
            statement.setBoolean(10, user.active());
            statement.setObject(11, asOf.atOffset(ZoneOffset.UTC));
            statement.setObject(12, eventId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a user could not be kept", e);
        }
    }

    /**
     * Those who work here now, of one function.
     *
     * @param team null for all teams
     */
    public List<DirectoryUser> active(String function, @Nullable String team) {
        return users(ACTIVE, function, team, team);
    }

    /** Those who work here now and hold this office: CEO, CTO, CIO, CISO, CMO or CRO. */
    public List<DirectoryUser> inOffice(String executiveRole) {
        return users(IN_OFFICE, executiveRole);
    }

    /** Those who work here now, of one team, whatever their functions. */
    public List<DirectoryUser> inTeam(String team) {
        return users(IN_TEAM, team);
    }

    public Optional<DirectoryUser> find(RecordId id) {
        return users(FIND, id.value()).stream().findFirst();
    }

    private List<DirectoryUser> users(String query, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setLong(1, tenant.orgId());
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 2, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                List<DirectoryUser> users = new ArrayList<>();
                while (rows.next()) {
                    users.add(user(rows));
                }
                return users;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("users could not be looked up", e);
        }
    }

    private static DirectoryUser user(ResultSet row) throws SQLException {
        String zone = row.getString(8);
        return new DirectoryUser(
                new RecordId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                zone == null ? null : ZoneId.of(zone),
                row.getBoolean(9));
    }
}
