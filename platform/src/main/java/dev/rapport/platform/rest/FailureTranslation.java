package dev.rapport.platform.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.StaleStateException;

/** What a failure from a library means in our own catalogue; the first known cause in the chain decides. */
public final class FailureTranslation {
    private static final int DEEPEST_CAUSE = 20;

    private FailureTranslation() {}

    /** The errors to answer, or nothing if the failure is a fault of ours. */
    public static Optional<List<ApiError>> translate(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            Optional<List<ApiError>> known = known(cause);
            if (known.isPresent()) {
                return known;
            }
            cause = cause.getCause();
        }
        return failure instanceof WebApplicationException http ? http(http) : Optional.empty();
    }

    private static Optional<List<ApiError>> known(Throwable cause) {
        return switch (cause) {
            case ApiException refusal -> Optional.of(refusal.errors());
            // A value that refuses itself, such as a malformed id, says so better than the parser around it.
            case JsonMappingException json
            when json.getCause() instanceof ApiException refusal -> Optional.of(refusal.errors());
            case JsonProcessingException json
            when isOfTheReader(json) -> one(ErrorCode.JSON_PARSER_ERROR, describe(json));
            case OptimisticLockException stale -> locked();
            case StaleStateException stale -> locked();
            case SQLException sql -> DatabaseRefusal.translate(sql).map(List::of);
            default -> Optional.empty();
        };
    }

    /**
     * A parser stands behind what was refused in a request. A generator, or nothing, stands behind what failed on the way
     * out or in code of ours. Limits of the parser name nobody.
     */
    private static boolean isOfTheReader(JsonProcessingException failure) {
        return failure.getProcessor() instanceof JsonParser || failure instanceof StreamConstraintsException;
    }

    private static Optional<List<ApiError>> locked() {
        return one(
                ErrorCode.UNABLE_TO_LOCK_ROW,
                "unable to obtain exclusive access to this record: another change came first. Try again.");
    }

    private static String describe(JsonProcessingException failure) {
        JsonLocation at = failure.getLocation();
        String where =
                at == null || at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        if (failure instanceof UnrecognizedPropertyException unknown) {
            List<String> names =
                    unknown.getKnownPropertyIds().stream().map(Object::toString).toList();
            return "Unrecognized property '" + unknown.getPropertyName() + "'" + where + "."
                    + NearestName.hint(unknown.getPropertyName(), names) + " Known: " + String.join(", ", names);
        }
        String path = failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        return "The body cannot be read as JSON for this call" + where + (path.isEmpty() ? "" : ", property " + path)
                + ": " + firstLine(failure.getOriginalMessage());
    }

    private static Optional<List<ApiError>> http(WebApplicationException failure) {
        String said = failure.getMessage() == null ? "" : firstLine(failure.getMessage());
        return switch (failure.getResponse().getStatus()) {
            case 400 -> one(ErrorCode.JSON_PARSER_ERROR, "The request cannot be read: " + said);
            case 404 -> one(ErrorCode.NOT_FOUND, "The requested resource does not exist");
            case 405 -> one(ErrorCode.METHOD_NOT_ALLOWED, "This HTTP method is not allowed here. " + said);
            case 406 ->
                one(ErrorCode.NOT_ACCEPTABLE, "None of the media types in Accept can be served: use application/json.");
            case 413 -> one(ErrorCode.REQUEST_TOO_LARGE, "The body is larger than this call takes.");
            case 415 ->
                one(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        "The Content-Type is not one that this call takes: use application/json.");
            default -> Optional.empty();
        };
    }

    private static Optional<List<ApiError>> one(ErrorCode code, String message) {
        return Optional.of(List.of(new ApiError(message, code, List.of())));
    }

    /** Jackson's later lines name Java classes and quote the source. */
    private static String firstLine(String message) {
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceAll("`?(?:dev|java|com)\\.[\\w.$]+`?", "the expected type");
    }
}
