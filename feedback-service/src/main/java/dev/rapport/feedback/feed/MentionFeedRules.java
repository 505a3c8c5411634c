package dev.rapport.feedback.feed;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Takes feeds that may be read at all; where their names lead is looked at whenever they are. */
@ApplicationScoped
class MentionFeedRules implements RecordRules<MentionFeed> {
    /** Of one organisation, so that it leaves the readers to others too. */
    private static final int MOST_ACTIVE = 500;

    private final MentionFeedRepository feeds;
    private final FeedConfig config;
    private final Clock clock;

    MentionFeedRules(MentionFeedRepository feeds, FeedConfig config, Clock clock) {
        this.feeds = feeds;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Class<MentionFeed> entity() {
        return MentionFeed.class;
    }

    @Override
    public void beforeCreate(MentionFeed feed, FieldChanges changes) {
        requireReadable(feed);
        requireFew(feed);
        feed.begin(now());
    }

    @Override
    public void beforeUpdate(MentionFeed feed, FieldChanges changes) {
        feed.requireInterval();
        if (changes.touches("Url") || changes.touches("IsActive")) {
            requireReadable(feed);
            requireFew(feed);
            feed.begin(now());
        }
    }

    private void requireReadable(MentionFeed feed) {
        try {
            FeedAddress.parse(feed.url(), config);
        } catch (FeedFailure e) {
            throw new ApiException(ErrorCode.FIELD_INTEGRITY_EXCEPTION, "Url: " + e.getMessage() + ".", "Url");
        }
    }

    private void requireFew(MentionFeed feed) {
        if (feed.isActive() && feeds.countActive() + (feed.isPersistent() ? 0 : 1) > MOST_ACTIVE) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED, "IsActive: at most " + MOST_ACTIVE + " feeds are read.", "IsActive");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
