package dev.rapport.feedback.feed;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A feed that is read for mentions, and how that went the last time. */
@Entity
@RecordType(prefix = "a2O")
public class MentionFeed extends StoredRecord {
    private static final int URL_LENGTH = 2_000;
    private static final int ERROR_LENGTH = 255;
    private static final int USUAL_MINUTES = 60;
    private static final int FEWEST_MINUTES = 5;
    private static final int MOST_MINUTES = 10_080;
    private static final int HEADER_LENGTH = 500;
    private static final int MOST_DOUBLINGS = 20;

    @RecordField(required = true, length = 80, nameField = true)
    private String name;

    @RecordField(required = true, type = FieldType.URL, length = URL_LENGTH)
    private String url;

    @RecordField(required = true, defaulted = true)
    private @Nullable Integer intervalMinutes;

    @RecordField(label = "Active")
    private boolean isActive = true;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant lastReadAt;

    /** Why it could not be read the last time; empty where it could. */
    @RecordField(access = READ_ONLY, length = ERROR_LENGTH)
    private @Nullable String lastError;

    /** In a row. */
    @RecordField(access = READ_ONLY, required = true)
    private int failures;

    @RecordField(access = READ_ONLY, required = true)
    private Instant nextReadAt;

    @Column
    private @Nullable String etag;

    @Column
    private @Nullable String lastModified;

    protected MentionFeed() {}

    boolean isActive() {
        return isActive;
    }

    String url() {
        return url;
    }

    FeedRequest request() {
        return new FeedRequest(url, etag, lastModified);
    }

    /** Whatever was read before is another feed's; this one is read at once. */
    void begin(Instant now) {
        requireInterval();
        etag = null;
        lastModified = null;
        failures = 0;
        lastError = null;
        nextReadAt = now;
    }

    void requireInterval() {
        intervalMinutes = intervalMinutes == null ? USUAL_MINUTES : intervalMinutes;
        if (intervalMinutes < FEWEST_MINUTES || intervalMinutes > MOST_MINUTES) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "IntervalMinutes: from " + FEWEST_MINUTES + " to " + MOST_MINUTES + ", not " + intervalMinutes
                            + ".",
                    "IntervalMinutes");
        }
    }

    void noteRead(FeedDocument document, Instant at) {
        etag = fitting(document.etag() == null && document.body() == null ? etag : document.etag());
        lastModified = fitting(
                document.lastModified() == null && document.body() == null ? lastModified : document.lastModified());
        lastReadAt = at;
        lastError = null;
        failures = 0;
        nextReadAt = at.plus(interval());
    }

    /** Is asked half as often with every failure, but never less often than {@code longestPause}. */
    void noteFailure(String why, Instant at, Duration longestPause) {
        Duration pause = interval().multipliedBy(1L << Math.min(++failures, MOST_DOUBLINGS));
        lastError = why.substring(0, Math.min(why.length(), ERROR_LENGTH));
        nextReadAt = at.plus(pause.compareTo(longestPause) < 0 ? pause : longestPause);
    }

    private Duration interval() {
        return Duration.ofMinutes(intervalMinutes == null ? USUAL_MINUTES : intervalMinutes);
    }

    /** A validator that is no validator but a text of a stranger is not sent back. */
    private static @Nullable String fitting(@Nullable String header) {
        return header != null
                        && header.length() <= HEADER_LENGTH
                        && header.chars().allMatch(c -> c >= ' ' && c < 127)
                ? header
                : null;
    }
}
