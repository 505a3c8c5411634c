package dev.rapport.platform.bulk;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.time.DateTimes;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Where a list of jobs goes on: behind this one. */
record ListPosition(Instant createdDate, RecordId id) {
    static final Comparator<ListPosition> NEWEST_FIRST = Comparator.comparing(ListPosition::createdDate)
            .thenComparing(ListPosition::id)
            .reversed();

    static ListPosition of(JobView job) {
        return new ListPosition(DateTimes.parse(job.createdDate()), job.id());
    }

    static ListPosition of(Job job) {
        return new ListPosition(job.createdDate(), job.id());
    }

    /** Reads what {@link #toString} wrote; null for nothing, INVALID_QUERY_LOCATOR for anything else. */
    static @Nullable ListPosition parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        int dash = text.indexOf('-');
        try {
            return new ListPosition(
                    Instant.ofEpochMilli(Long.parseLong(text, 0, Math.max(dash, 0), Character.MAX_RADIX)),
                    RecordId.parse(text.substring(dash + 1)));
        } catch (NumberFormatException | ApiException e) {
            throw new ApiException(
                    ErrorCode.INVALID_QUERY_LOCATOR, "The parameter queryLocator is not one that a list gave out.");
        }
    }

    @Override
    public String toString() {
        return Long.toString(createdDate.toEpochMilli(), Character.MAX_RADIX) + "-" + id;
    }
}
