package dev.rapport.platform.record;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;

/** Takes rows out of their table; the only place where Rapport forgets a record. */
@ApplicationScoped
class RowRemoval {
    private static final String STILL_REFERRED_TO = "23503";

    private final AgroalDataSource database;
    private final Tenant tenant;

    RowRemoval(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** All of them or, if other records still depend on one, DELETE_FAILED. */
    void remove(ObjectType type, Collection<Long> ids) {
        String sql = "delete from \"" + type.table() + "\" where org_id = ? and id = any(?)";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, tenant.orgId());
            statement.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            if (STILL_REFERRED_TO.equals(e.getSQLState())) {
                throw new ApiException(
                        ErrorCode.DELETE_FAILED, "Other records still depend on this " + type.name() + ".");
            }
            throw new IllegalStateException("records of " + type.name() + " could not be removed", e);
        }
    }
}
