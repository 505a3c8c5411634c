package dev.rapport.feedback.mention;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;

/** Keeps what an organisation has set for all of its mentions. */
@ApplicationScoped
@Transactional
class MentionSettings {
    private static final String READ = "select our_reach from mention_setting where org_id = ?";
    private static final String WRITE = """
            insert into mention_setting (org_id, our_reach) values (?, ?)
            on conflict (org_id) do update set our_reach = excluded.our_reach""";

    private final AgroalDataSource database;
    private final Tenant tenant;

    MentionSettings(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    SettingsView read() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setLong(1, tenant.orgId());
            try (var row = statement.executeQuery()) {
                return new SettingsView(row.next() ? row.getInt(1) : null);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the settings of mentions could not be read", e);
        }
    }

    SettingsView write(SettingsView settings) {
        int ourReach = Demand.property(settings.ourReach(), "ourReach");
        if (ourReach < 1) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "ourReach: at least one person is reached, not " + ourReach + ".",
                    "ourReach");
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WRITE)) {
            statement.setLong(1, tenant.orgId());
            statement.setInt(2, ourReach);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the settings of mentions could not be kept", e);
        }
        return settings;
    }
}
