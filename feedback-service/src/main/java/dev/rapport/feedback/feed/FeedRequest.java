package dev.rapport.feedback.feed;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a feed's server.
 *
 * @param etag of what was read last
 * @param lastModified of what was read last, as the server wrote it
 */
record FeedRequest(
        String url, @Nullable String etag, @Nullable String lastModified) {}
