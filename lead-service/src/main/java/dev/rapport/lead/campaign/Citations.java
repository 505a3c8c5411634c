package dev.rapport.lead.campaign;

import dev.rapport.lead.evidence.CitedStories;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Has plans cite customer stories, under the lock of the campaign. */
@ApplicationScoped
class Citations {
    private static final String STORY_PREFIX = "a24";
    private static final int MOST = 50;

    private final CampaignRepository campaigns;
    private final CitedStories stories;
    private final Approvals approvals;
    private final CurrentCaller caller;
    private final Clock clock;

    Citations(
            CampaignRepository campaigns,
            CitedStories stories,
            Approvals approvals,
            CurrentCaller caller,
            Clock clock) {
        this.campaigns = campaigns;
        this.stories = stories;
        this.approvals = approvals;
        this.caller = caller;
        this.clock = clock;
    }

    /** The story may be unknown yet: it is feedback-service's, and the gate opens once it is verified. */
    @Transactional
    CitedStoriesView cite(RecordId id, RecordId story) {
        demandStory(story);
        campaigns.requireForUpdate(id).demandUnderPlan();
        if (stories.cite(id, story, new RecordId(caller.get().userId()), clock.instant())) {
            approvals.withdraw(id, "The plan was changed: it cites " + story);
        }
        List<RecordId> cited = stories.of(id);
        if (cited.size() > MOST) {
            throw new ApiException(ErrorCode.LIMIT_EXCEEDED, "A plan cites at most " + MOST + " stories.", "storyId");
        }
        return new CitedStoriesView(id, cited);
    }

    private static void demandStory(RecordId story) {
        if (!story.prefix().equals(STORY_PREFIX)) {
            throw new ApiException(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                    "invalid cross reference id: " + story + " is no story.",
                    "storyId");
        }
    }
}
