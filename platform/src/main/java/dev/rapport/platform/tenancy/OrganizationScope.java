package dev.rapport.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells PostgreSQL whose rows a transaction may see: row-level security compares every row with {@code rapport.org_id}.
 *
 * <p>The setting is local to the transaction, so that a pooled connection cannot carry it to the next one. A connection
 * taken without a transaction or organisation sees nothing.
 */
@Singleton
public class OrganizationScope implements AgroalPoolInterceptor {
    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        long orgId = Arc.container().instance(Tenant.class).get().orgIdOrNone();
        if (orgId == Tenant.NONE) {
            return;
        }
        try (var scope = connection.prepareStatement("select set_config('rapport.org_id', ?, true)")) {
            scope.setString(1, Long.toString(orgId));
            scope.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the organisation could not be set on the connection", e);
        }
    }
}
