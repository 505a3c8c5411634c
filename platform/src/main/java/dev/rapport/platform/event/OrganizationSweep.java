package dev.rapport.platform.event;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Does what a clock demands in each organisation in which it is due; the one place from which a timer sees them all. */
@Singleton
public class OrganizationSweep {
    private static final Logger LOG = Logger.getLogger(OrganizationSweep.class);

    private final AgroalDataSource everyOrganisation;

    OrganizationSweep(@DataSource("system") AgroalDataSource everyOrganisation) {
        this.everyOrganisation = everyOrganisation;
    }

    /**
     * Works in each organisation by itself; must not be called on behalf of somebody. What goes wrong in one keeps no other
     * waiting, and is left to the next sweep.
     *
     * @param part of Rapport that acts
     * @param due a query for the org_ids in which something is due; its one parameter is the time
     */
    public void sweep(String part, String due, Instant now, Runnable work) throws SQLException {
        sweep(part, organizations(due, now), work);
    }

    /**
     * The same in every organisation there is something of, whatever the time.
     *
     * @param present a query for their org_ids, without parameters
     */
    public void sweep(String part, String present, Runnable work) throws SQLException {
        sweep(part, organizations(present, null), work);
    }

    private static void sweep(String part, List<Long> organizations, Runnable work) {
        for (long organization : organizations) {
            try {
                CurrentCaller.runAs(Caller.system(organization, part), work);
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "%s failed in %s and will be tried again", part, new RecordId(organization));
            }
        }
    }

    private List<Long> organizations(String query, @Nullable Instant now) throws SQLException {
        List<Long> organizations = new ArrayList<>();
        try (var connection = everyOrganisation.getConnection();
                var statement = connection.prepareStatement(query)) {
            if (now != null) {
                statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    organizations.add(rows.getLong(1));
                }
            }
        }
        return organizations;
    }
}
