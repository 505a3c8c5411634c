package dev.rapport.content.lift;

import dev.rapport.platform.event.OrganizationSweep;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Has the lift of assets computed anew now and then, in every organisation. */
@ApplicationScoped
class LiftTimer {
    /** From one organisation to the next by the index, however many leads each has. */
    private static final String ORGANISATIONS = """
            with recursive next as (
              select min(org_id) as org_id from known_lead
              union all
              select (select min(org_id) from known_lead k where k.org_id > next.org_id) from next
              where next.org_id is not null)
            select org_id from next where org_id is not null""";

    private final OrganizationSweep organizations;
    private final AssetLifts lifts;

    LiftTimer(OrganizationSweep organizations, AssetLifts lifts) {
        this.organizations = organizations;
        this.lifts = lifts;
    }

    @Scheduled(
            every = "${rapport.content.lift.interval:1H}",
            delayed = "1M",
            concurrentExecution = ConcurrentExecution.SKIP)
    void turn() throws SQLException {
        organizations.sweep("asset-lift", ORGANISATIONS, lifts::refresh);
    }
}
