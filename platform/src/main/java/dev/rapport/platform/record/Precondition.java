package dev.rapport.platform.record;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the caller believes the stored record to be, from {@code If-Match} and {@code If-Unmodified-Since}.
 *
 * @param ifMatch entity tags as sent, or null
 * @param unmodifiedSince to the second, as HTTP dates are, or null
 */
record Precondition(@Nullable String ifMatch, @Nullable Instant unmodifiedSince) {
    static final Precondition NONE = new Precondition(null, null);

    /** Refuses with PRECONDITION_FAILED if the record has changed since. */
    void check(StoredRecord record) {
        boolean tagFits = ifMatch == null || matches(ifMatch, etag(record.version()));
        boolean untouched = unmodifiedSince == null
                || !record.lastModifiedDate.truncatedTo(ChronoUnit.SECONDS).isAfter(unmodifiedSince);
        if (!tagFits || !untouched) {
            throw failed(etag(record.version()));
        }
    }

    static ApiException failed(String etag) {
        return new ApiException(
                ErrorCode.PRECONDITION_FAILED,
                "The record has changed: its version is now " + etag + ". Read it again and repeat the change.");
    }

    static String etag(int version) {
        return "\"" + version + "\"";
    }

    /** Whether one of the listed tags is this one; weak tags are compared by their value. */
    static boolean matches(String listed, String etag) {
        for (String tag : listed.split(",", -1)) {
            String bare = tag.strip();
            if (bare.equals("*") || (bare.startsWith("W/") ? bare.substring(2) : bare).equals(etag)) {
                return true;
            }
        }
        return false;
    }
}
