package dev.rapport.feedback.story;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Holds each telling of a story to what its customer allows, and counts it. */
@ApplicationScoped
class StoryUseRules implements RecordRules<StoryUse> {
    private final StoryRepository stories;
    private final Clock clock;

    StoryUseRules(StoryRepository stories, Clock clock) {
        this.stories = stories;
        this.clock = clock;
    }

    @Override
    public Class<StoryUse> entity() {
        return StoryUse.class;
    }

    @Override
    public void beforeCreate(StoryUse use, FieldChanges changes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (use.isAfter(now)) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE, "UsedAt: a story has been told, or not yet.", "UsedAt");
        }
        use.happenBy(now);
        stories.findForUpdate(use.story())
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "StoryId: there is no story with the id " + use.story() + ".",
                        "StoryId"))
                .use(use.scope(), now);
    }
}
