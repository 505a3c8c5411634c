package dev.rapport.feedback.feed;

import dev.rapport.feedback.mention.Intake;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.id.RecordId;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Reads one feed: fetches it, and reports its entries as any connector would. */
@ApplicationScoped
class FeedReader {
    private static final Logger LOG = Logger.getLogger(FeedReader.class);

    private final Feeds feeds;
    private final Intake intake;
    private final Clock clock;
    private final FeedClient client;

    FeedReader(Feeds feeds, Intake intake, FeedConfig config, Clock clock) {
        this.feeds = feeds;
        this.intake = intake;
        this.clock = clock;
        client = new FeedClient(config);
    }

    @PreDestroy
    void close() throws IOException {
        client.close();
    }

    /** Leaves the outcome on the feed. Dying on the way is no harm: entries are known once however often they are read. */
    void read(RecordId id) {
        feeds.request(id).ifPresent(request -> read(id, request));
    }

    private void read(RecordId id, FeedRequest request) {
        try {
            FeedDocument document = client.fetch(request);
            FeedParser.parse(document).forEach(item -> report(id, item));
            feeds.noteRead(id, request, document);
        } catch (FeedFailure failure) {
            feeds.noteFailure(id, request, String.valueOf(failure.getMessage()));
        }
    }

    /** One that cannot be taken does not keep the others away. */
    private void report(RecordId feed, FeedItem item) {
        try {
            intake.take(List.of(Reported.of(feed, item, clock.instant())));
        } catch (ApiException refusal) {
            LOG.infof("An entry of feed %s was not taken: %s", feed, refusal.getMessage());
        }
    }
}
