package dev.rapport.lead.evidence;

import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** In charge of who contributed to which plan. */
@ApplicationScoped
public class Contributions {
    private static final String KEEP = """
            insert into plan_contribution
                (org_id, campaign_id, event_id, user_id, function, seniority, contributed_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String BY_SENIOR_SALES = """
            select event_id, user_id, contributed_at from plan_contribution
            where org_id = ? and campaign_id = ? and function = 'SALES' and seniority in ('SENIOR', 'HEAD', 'CHIEF')
            order by contributed_at, event_id limit 20""";

    private final FactTables facts;

    Contributions(FactTables facts) {
        this.facts = facts;
    }

    /** Contributions by SALES of seniority SENIOR or higher, the earliest first; at most twenty. */
    @Transactional
    public List<Evidence> bySeniorSales(RecordId campaign) {
        return facts.read(
                BY_SENIOR_SALES,
                row -> new Evidence(
                        "PlanContributed",
                        row.getObject(1, UUID.class),
                        campaign,
                        new RecordId(row.getLong(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                campaign);
    }

    @Transactional
    void keep(IncomingEvent event, PlanContributedSubscriber.Contribution made) {
        facts.write(KEEP, made.campaignId(), event.id(), made.userId(), made.function(), made.seniority(), made.at());
    }
}
