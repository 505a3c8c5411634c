package dev.rapport.feedback.feed;

import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Keeps what is known of feeds before and after they are read; no transaction is open while they are. */
@ApplicationScoped
@Transactional
class Feeds {
    private final MentionFeedRepository feeds;
    private final FeedConfig config;
    private final Clock clock;

    Feeds(MentionFeedRepository feeds, FeedConfig config, Clock clock) {
        this.feeds = feeds;
        this.config = config;
        this.clock = clock;
    }

    /** Nothing, where somebody has just stopped it. */
    Optional<FeedRequest> request(RecordId id) {
        return feeds.find(id).filter(MentionFeed::isActive).map(MentionFeed::request);
    }

    /** What was read of an address that the feed no longer has is not noted. */
    void noteRead(RecordId id, FeedRequest request, FeedDocument document) {
        feeds.findForUpdate(id)
                .filter(feed -> feed.url().equals(request.url()))
                .ifPresent(feed -> feed.noteRead(document, now()));
    }

    void noteFailure(RecordId id, FeedRequest request, String why) {
        feeds.findForUpdate(id)
                .filter(feed -> feed.url().equals(request.url()))
                .ifPresent(feed -> feed.noteFailure(why, now(), config.longestPause()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
