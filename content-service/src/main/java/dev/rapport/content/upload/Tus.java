package dev.rapport.content.upload;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How tus writes what it says in headers. */
final class Tus {
    static final String RESUMABLE = "Tus-Resumable";
    static final String VERSION = "1.0.0";

    /** Eighteen digits always fit a long. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private Tus() {}

    static ResponseBuilder answer(ResponseBuilder answer) {
        return answer.header(RESUMABLE, VERSION);
    }

    /** With where the upload stands, and until when it is kept or what it has become. */
    static Response answer(ResponseBuilder answer, Upload upload, Duration keptFor) {
        RecordId version = upload.version();
        answer(answer).header("Upload-Offset", upload.received());
        if (version == null) {
            return answer.header("Upload-Expires", date(upload.touched().plus(keptFor)))
                    .build();
        }
        return answer.location(URI.create("/api/versions/" + version + "/content"))
                .build();
    }

    static void require(@Nullable String version) {
        if (!VERSION.equals(version)) {
            throw new ApiException(
                    ErrorCode.PRECONDITION_FAILED,
                    RESUMABLE + ": " + VERSION + " is spoken here, not " + (version == null ? "none" : version) + ".");
        }
    }

    static long number(@Nullable String header, String name) {
        if (header == null || !NUMBER.matcher(header).matches()) {
            throw new ApiException(ErrorCode.INVALID_PARAMETER, name + " takes a number of bytes, not " + header + ".");
        }
        return Long.parseLong(header);
    }

    /** An upload's id; one that is none belongs to no upload. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new ApiException(ErrorCode.NOT_FOUND, "No upload has the id " + text + ".");
        }
    }

    private static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
