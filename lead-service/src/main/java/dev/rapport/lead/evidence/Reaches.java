package dev.rapport.lead.evidence;

import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** In charge of how far the launch announcements of campaigns have come. */
@ApplicationScoped
public class Reaches {
    /** Acknowledgements are never taken back: the most is the newest, in whatever order the events arrive. */
    private static final String KEEP = """
            insert into announcement_reach
                (org_id, announcement_id, campaign_id, event_id, acknowledged, audience, reached_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (org_id, announcement_id) do update
            set campaign_id = excluded.campaign_id, event_id = excluded.event_id,
                acknowledged = excluded.acknowledged, audience = excluded.audience, reached_at = excluded.reached_at
            where (announcement_reach.reached_at, announcement_reach.acknowledged, announcement_reach.event_id)
                < (excluded.reached_at, excluded.acknowledged, excluded.event_id)""";

    private static final String FARTHEST = """
            select announcement_id, event_id, acknowledged, audience, reached_at from announcement_reach
            where org_id = ? and campaign_id = ?
            order by acknowledged::numeric / greatest(audience, 1) desc, reached_at, announcement_id limit 1""";

    private final FactTables facts;

    Reaches(FactTables facts) {
        this.facts = facts;
    }

    /** The announcement of this campaign that has reached the largest share of its audience. */
    @Transactional
    public Optional<Reach> farthest(RecordId campaign) {
        return facts
                .read(
                        FARTHEST,
                        row -> new Reach(
                                new RecordId(row.getLong(1)),
                                row.getObject(2, UUID.class),
                                row.getInt(3),
                                row.getInt(4),
                                row.getObject(5, OffsetDateTime.class).toInstant()),
                        campaign)
                .stream()
                .findFirst();
    }

    @Transactional
    void keep(IncomingEvent event, RecordId campaign, AnnouncementReachedSubscriber.Reached told) {
        facts.write(KEEP, told.announcementId(), campaign, event.id(), told.acknowledged(), told.audience(), told.at());
    }
}
