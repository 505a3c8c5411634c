package dev.rapport.platform.directory;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The users of the current organisation, as far as their events have arrived. Works inside the caller's transaction. */
@ApplicationScoped
public class UserDirectory {
    /** The newest fact wins, in whatever order they arrive. */
    private static final String KEEP = """
            insert into directory_user (org_id, id, name, function, seniority, team, active, as_of)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (org_id, id) do update
            set name = excluded.name, function = excluded.function, seniority = excluded.seniority,
                team = excluded.team, active = excluded.active, as_of = excluded.as_of
            where directory_user.as_of <= excluded.as_of""";

    private static final String ACTIVE = """
            select id, name, function, seniority, team, active from directory_user
            where org_id = ? and active and function = ? and (?::text is null or team = ?) order by id""";

    private static final String FIND =
            "select name, function, seniority, team, active from directory_user where org_id = ? and id = ?";

    private final AgroalDataSource database;
    private final Tenant tenant;

    UserDirectory(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    void keep(DirectoryUser user, Instant asOf) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, user.id().value());
            statement.setString(3, user.name());
            statement.setString(4, user.function());
            statement.setString(5, user.seniority());
            statement.setString(6, user.team());
            statement.setBoolean(7, user.active());
            statement.setObject(8, asOf.atOffset(ZoneOffset.UTC));
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
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ACTIVE)) {
            statement.setLong(1, tenant.orgId());
            statement.setString(2, function);
            statement.setString(3, team);
            statement.setString(4, team);
            try (var rows = statement.executeQuery()) {
                List<DirectoryUser> users = new ArrayList<>();
                while (rows.next()) {
                    users.add(new DirectoryUser(
                            new RecordId(rows.getLong(1)),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getBoolean(6)));
                }
                return users;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("users could not be looked up", e);
        }
    }

    public Optional<DirectoryUser> find(RecordId id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, id.value());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new DirectoryUser(
                                id,
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a user could not be looked up", e);
        }
    }
}
