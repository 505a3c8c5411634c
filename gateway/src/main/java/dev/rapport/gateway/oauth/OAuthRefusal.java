package dev.rapport.gateway.oauth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends a token request. Always 400, even for wrong credentials: clients parse the body of no other status (SALESFORCE.md,
 * 0.3).
 */
final class OAuthRefusal extends RuntimeException {
    private final Reason reason;
    private final @Nullable Duration retryAfter;

    OAuthRefusal(Reason reason, String description) {
        this(reason, description, null);
    }

    private OAuthRefusal(Reason reason, String description, @Nullable Duration retryAfter) {
        super(description);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /** Refuses for a while, in Salesforce's words. */
    static OAuthRefusal tooManyFailures(Duration wait) {
        long seconds = wait.toSeconds() + 1;
        return new OAuthRefusal(
                Reason.INVALID_GRANT,
                "login rate exceeded: too many wrong secrets; try again in " + seconds + " seconds",
                Duration.ofSeconds(seconds));
    }

    Reason reason() {
        return reason;
    }

    /** How long to wait before trying again makes sense; null if waiting does not help. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** RFC 6749's error codes, and Salesforce's one for an unknown client. */
    enum Reason {
        INVALID_REQUEST("invalid_request"),
        INVALID_CLIENT_ID("invalid_client_id"),
        INVALID_CLIENT("invalid_client"),
        INVALID_GRANT("invalid_grant"),
        UNSUPPORTED_GRANT_TYPE("unsupported_grant_type");

        private final String wireName;

        Reason(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }
}
