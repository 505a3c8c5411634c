package dev.rapport.platform.event;

import jakarta.enterprise.context.RequestScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace that the current request or event belongs to; events it causes carry it on.
 *
 * <p>Followed, not started: Rapport adds no spans of its own.
 */
@RequestScoped
public class Trace {
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private @Nullable String parent;

    /** Follows a {@code traceparent}; one that is absent or malformed means that there is no trace. */
    public void follow(@Nullable String traceparent) {
        parent = traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : null;
    }

    public @Nullable String parent() {
        return parent;
    }
}
