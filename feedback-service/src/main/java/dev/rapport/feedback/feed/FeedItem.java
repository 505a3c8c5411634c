package dev.rapport.feedback.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, as plain text.
 *
 * @param id the feed's own id of it, or its address
 * @param publishedAt null where the feed does not say
 */
record FeedItem(
        String id,
        URI link,
        String title,
        @Nullable String author,
        String text,
        @Nullable Instant publishedAt) {}
