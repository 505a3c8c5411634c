package dev.rapport.feedback.mention;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.feedback.heading.Heading;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody said about us: where, who, when, to how many. Never changed, but for how far it has reached since. */
@MappedSuperclass
public abstract class SaidRecord extends StoredRecord {
    static final int URL_LENGTH = 2_000;
    static final int TEXT_LENGTH = 32_000;
    static final int NAME_LENGTH = 255;
    static final int SOURCE_LENGTH = 50;
    static final int EXTERNAL_ID_LENGTH = 200;
    private static final int CANONICAL_LENGTH = 24_000;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    /** The connector it came by. */
    @RecordField(access = CREATE_ONLY, required = true, length = SOURCE_LENGTH)
    private String source;

    /** The source's own id of it. */
    @RecordField(access = CREATE_ONLY, required = true, length = EXTERNAL_ID_LENGTH)
    private String externalId;

    /** Source and id together, for upserts: {@code forum:4711}. */
    @RecordField(access = CREATE_ONLY, required = true, defaulted = true, externalId = true)
    private @Nullable String externalKey;

    @RecordField(access = CREATE_ONLY, required = true, type = FieldType.URL, length = URL_LENGTH)
    private String url;

    /** The address without what does not tell one page from another. */
    @RecordField(access = READ_ONLY, required = true, type = FieldType.TEXTAREA, length = CANONICAL_LENGTH)
    private String canonicalUrl;

    @Column
    private byte[] sourceDigest;

    @Column
    private byte[] addressDigest;

    /** Its headline; the beginning of the text where it has none. */
    @RecordField(access = CREATE_ONLY, required = true, defaulted = true, length = NAME_LENGTH, nameField = true)
    private @Nullable String name;

    @RecordField(access = CREATE_ONLY, personal = true)
    private @Nullable String author;

    @RecordField(access = CREATE_ONLY, required = true, type = FieldType.TEXTAREA, length = TEXT_LENGTH)
    private String text;

    @RecordField(access = CREATE_ONLY, required = true)
    private Instant publishedAt;

    /** People, as last observed. */
    @RecordField(access = CREATE_ONLY)
    private @Nullable Integer reach;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant reachAt;

    /** People we would reach with an answer there; the organisation's setting where it is empty. */
    @RecordField
    private @Nullable Integer ourReach;

    /** Completes what a connector has reported. */
    void take(Instant now) {
        String key = key(source, externalId);
        if (externalKey != null && !externalKey.equals(key)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "ExternalKey: it is Source and ExternalId with a colon between, here " + key + ".",
                    "ExternalKey");
        }
        requireNotNegative("Reach", reach);
        requireNotNegative("OurReach", ourReach);
        if (publishedAt.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "PublishedAt: what was said was said before now.",
                    "PublishedAt");
        }
        CanonicalAddress address = CanonicalAddress.of(url);
        externalKey = key;
        canonicalUrl = address.text();
        addressDigest = address.digest();
        sourceDigest = sourceDigest(source, externalId);
        name = name == null ? Heading.of(text, NAME_LENGTH) : name;
        reachAt = reach == null ? null : now;
    }

    /** A newer observation replaces an older one, in whatever order they arrive. */
    void observe(int people, Instant at) {
        if (reachAt == null || !at.isBefore(reachAt)) {
            reach = people;
            reachAt = at;
        }
    }

    void requireOwnReachSound() {
        requireNotNegative("OurReach", ourReach);
    }

    private static String key(String source, String externalId) {
        return source + ":" + externalId;
    }

    /** By which a source's report is known again; ids of many sources differ by case, names of sources do not. */
    static byte[] sourceDigest(String source, String externalId) {
        return CanonicalAddress.digest(source.toLowerCase(Locale.ROOT) + "\n" + externalId);
    }

    String source() {
        return source;
    }

    String externalId() {
        return externalId;
    }

    String url() {
        return url;
    }

    String canonicalUrl() {
        return canonicalUrl;
    }

    String title() {
        return name == null ? Heading.of(text, NAME_LENGTH) : name;
    }

    @Nullable
    String author() {
        return author;
    }

    String text() {
        return text;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Integer reach() {
        return reach;
    }

    @Nullable
    Instant reachAt() {
        return reachAt;
    }

    @Nullable
    Integer ourReach() {
        return ourReach;
    }

    byte[] addressDigest() {
        return addressDigest.clone();
    }

    private static void requireNotNegative(String field, @Nullable Integer people) {
        if (people != null && people < 0) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE, field + ": no fewer than nobody, not " + people + ".", field);
        }
    }
}
