package dev.rapport.feedback.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's server has answered.
 *
 * @param from where it came from in the end
 * @param body null where nothing has changed since the last time
 * @param contentType as the server says it
 * @param etag what to ask with next time
 * @param lastModified what to ask with next time
 */
record FeedDocument(
        URI from,
        byte @Nullable [] body,
        @Nullable String contentType,
        @Nullable String etag,
        @Nullable String lastModified) {}
