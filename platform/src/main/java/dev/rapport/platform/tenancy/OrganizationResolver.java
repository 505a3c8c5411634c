package dev.rapport.platform.tenancy;

import io.quarkus.arc.Arc;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate whose rows a session may see.
 *
 * <p>Named in the persistence unit's properties, because Quarkus' own resolver knows only text and organisations are
 * numbers in every column.
 */
public final class OrganizationResolver implements CurrentTenantIdentifierResolver<Long> {
    @Override
    public Long resolveCurrentTenantIdentifier() {
        var container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? container.instance(Tenant.class).get().orgIdOrNone()
                : Long.valueOf(Tenant.NONE);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
