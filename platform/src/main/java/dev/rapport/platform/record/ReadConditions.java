package dev.rapport.platform.record;

import dev.rapport.platform.record.RecordReader.Answer;
import dev.rapport.platform.time.HttpDates;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The request headers that make a read conditional: what the caller has already, and what it insists on. */
public class ReadConditions {
    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    @Nullable
    String ifNoneMatch;

    @HeaderParam(HttpHeaders.IF_MODIFIED_SINCE)
    @Nullable
    String ifModifiedSince;

    @HeaderParam(HttpHeaders.IF_UNMODIFIED_SINCE)
    @Nullable
    String ifUnmodifiedSince;

    /** 200 with the record, 304 if the caller has it, 412 if it has changed since the time that was insisted on. */
    Response answer(Answer record) {
        String etag = Precondition.etag(record.version());
        return builder(record, etag)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.LAST_MODIFIED, HttpDates.format(record.lastModified()))
                .build();
    }

    private Response.ResponseBuilder builder(Answer record, String etag) {
        Instant modified = record.lastModified().truncatedTo(ChronoUnit.SECONDS);
        Instant unmodified = date(ifUnmodifiedSince);
        if (unmodified != null && modified.isAfter(unmodified)) {
            throw Precondition.failed(etag);
        }
        return isKnown(etag, modified) ? Response.notModified() : Response.ok(record.json());
    }

    /** By RFC 9110 the tag decides where both are given. */
    private boolean isKnown(String etag, Instant modified) {
        if (ifNoneMatch != null) {
            return Precondition.matches(ifNoneMatch, etag);
        }
        Instant since = date(ifModifiedSince);
        return since != null && !modified.isAfter(since);
    }

    /** By RFC 9110 a date that is none is as good as absent. */
    private static @Nullable Instant date(@Nullable String text) {
        return text == null ? null : HttpDates.parse(text).orElse(null);
    }
}
