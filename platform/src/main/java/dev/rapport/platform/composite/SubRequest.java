package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request within a request.
 *
 * @param url path and query, beginning with {@code /services/data/vNN.0/}; references in it are not resolved yet
 * @param referenceId name by which later ones refer to its answer; empty in a batch
 * @param body null if it has none
 */
public record SubRequest(
        String method,
        String url,
        String referenceId,
        Map<String, String> headers,
        @Nullable JsonNode body) {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PATCH", "PUT", "DELETE", "HEAD");
    private static final String ROOT = "/services/data/";

    /** No address steps up: it would leave what it was routed by. */
    public SubRequest {
        if (UrlText.segments(path(url)).stream().anyMatch(segment -> segment.equals(".") || segment.equals(".."))) {
            throw new ApiException(ErrorCode.INVALID_PARAMETER, "The url of a subrequest has no '.' or '..' in it.");
        }
    }

    /** Reads one; JSON_PARSER_ERROR if it is none. */
    static SubRequest read(JsonNode json, String bodyName) {
        String method = json.path("method").asText("").toUpperCase(Locale.ROOT);
        if (!METHODS.contains(method)) {
            throw unreadable("A subrequest needs a method, one of GET, POST, PATCH, PUT, DELETE.");
        }
        String url = json.path("url").asText("");
        if (url.isBlank()) {
            throw unreadable("A subrequest needs a url like /services/data/v60.0/sobjects/Lead.");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        json.path("httpHeaders")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        JsonNode body = json.path(bodyName);
        return new SubRequest(
                method,
                complete(url),
                json.path("referenceId").asText(""),
                headers,
                body.isMissingNode() || body.isNull() ? null : body);
    }

    /** In a batch the beginning may be left out. */
    private static String complete(String url) {
        String bare = url.startsWith("/") ? url.substring(1) : url;
        return bare.startsWith(ROOT.substring(1)) ? "/" + bare : ROOT + bare;
    }

    private static ApiException unreadable(String message) {
        return new ApiException(ErrorCode.JSON_PARSER_ERROR, message);
    }

    /** Without the query. */
    public String path() {
        return path(url);
    }

    private static String path(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    /** A parameter of the query, decoded. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(UrlText.parameters(query()).get(name));
    }

    String query() {
        int query = url.indexOf('?');
        return query < 0 ? "" : url.substring(query + 1);
    }
}
