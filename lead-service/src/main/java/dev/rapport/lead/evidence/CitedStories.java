package dev.rapport.lead.evidence;

import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** In charge of which stories a plan cites and which of them are verified, whichever is known first. */
@ApplicationScoped
public class CitedStories {
    private static final String CITE = """
            insert into campaign_story (org_id, campaign_id, story_id, cited_by_id, cited_at) values (?, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String CITED =
            "select story_id from campaign_story where org_id = ? and campaign_id = ? order by cited_at, story_id";
    private static final String VERIFIED = """
            select story.event_id, story.story_id, story.verified_by_id, story.verified_at
            from campaign_story cited
            join verified_story story on story.org_id = cited.org_id and story.story_id = cited.story_id
            where cited.org_id = ? and cited.campaign_id = ?
            order by story.verified_at, story.story_id""";
    private static final String KEEP = """
            insert into verified_story (org_id, story_id, event_id, verified_by_id, verified_at) values (?, ?, ?, ?, ?)
            on conflict (org_id, story_id) do update
            set event_id = excluded.event_id, verified_by_id = excluded.verified_by_id,
                verified_at = excluded.verified_at
            where (verified_story.verified_at, verified_story.event_id) > (excluded.verified_at, excluded.event_id)""";

    private final FactTables facts;

    CitedStories(FactTables facts) {
        this.facts = facts;
    }

    /**
     * The plan cites the story from now on.
     *
     * @return false if it did already
     */
    @Transactional
    public boolean cite(RecordId campaign, RecordId story, RecordId user, Instant at) {
        return facts.write(CITE, campaign, story, user, at) == 1;
    }

    /** All that the plan cites, in the order of their citation. */
    @Transactional
    public List<RecordId> of(RecordId campaign) {
        return facts.read(CITED, row -> new RecordId(row.getLong(1)), campaign);
    }

    /** Those of them that are verified. */
    @Transactional
    public List<Evidence> verified(RecordId campaign) {
        return facts.read(
                VERIFIED,
                row -> new Evidence(
                        "StoryVerified",
                        row.getObject(1, UUID.class),
                        new RecordId(row.getLong(2)),
                        new RecordId(row.getLong(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                campaign);
    }

    @Transactional
    void keep(IncomingEvent event, StoryVerifiedSubscriber.Verification made) {
        facts.write(KEEP, made.storyId(), event.id(), made.verifiedById(), made.at());
    }
}
