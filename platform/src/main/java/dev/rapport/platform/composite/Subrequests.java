package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.composite.CompositeBody.Graph;
import dev.rapport.platform.composite.CompositeResource.CompositeAnswer;
import dev.rapport.platform.composite.CompositeResource.GraphAnswer;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.JsonBody;
import dev.rapport.platform.record.SaveOptions;
import dev.rapport.platform.rest.FailureReport;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers subrequests as they would be answered alone. */
@ApplicationScoped
class Subrequests {
    private static final int NO_CONTENT = 204;
    private static final int OK = 200;

    private final Endpoints endpoints;
    private final Neighbours neighbours;
    private final SaveOptions saving;
    private final ObjectMapper json;

    Subrequests(Endpoints endpoints, Neighbours neighbours, SaveOptions saving, ObjectMapper json) {
        this.endpoints = endpoints;
        this.neighbours = neighbours;
        this.saving = saving;
        this.json = json;
    }

    /**
     * Its effect is its own, whatever transaction there is.
     *
     * @param place its number within the call
     */
    SubAnswer alone(SubRequest request, int place) {
        return QuarkusTransaction.suspendingExisting().call(() -> elsewhereOrHere(request, place));
    }

    private SubAnswer elsewhereOrHere(SubRequest request, int place) {
        try {
            return neighbours.one(request, place).orElseGet(() -> here(request));
        } catch (ApiException refused) {
            return refusal(refused.errors());
        }
    }

    /** Its effect is part of the current transaction. */
    SubAnswer together(SubRequest request) {
        return here(request);
    }

    /** The answer to a graph that is for another application; one that does not answer refuses this graph alone. */
    Optional<JsonNode> graph(String path, Graph graph) {
        ObjectNode body = json.createObjectNode();
        body.putArray("graphs").add(graph.json());
        try {
            return neighbours
                    .whole(path, new JsonBody(body), graph.requests(), graph.graphId())
                    .map(answer -> first(answer, graph));
        } catch (ApiException unavailable) {
            return Optional.of(refused(graph, refusal(unavailable.errors())));
        }
    }

    private JsonNode first(Response answer, Graph graph) {
        try {
            JsonNode whole = tree(answer.getEntity());
            return answer.getStatus() == OK
                    ? whole.path("graphs").path(0)
                    : refused(graph, SubAnswer.of(answer.getStatus(), whole, Map.of()));
        } catch (IOException e) {
            throw new IllegalStateException("the answer to a graph is no JSON", e);
        }
    }

    /** What was refused as a whole is told for each of its requests, where a reader of answers looks. */
    private JsonNode refused(Graph graph, SubAnswer refusal) {
        List<SubAnswer> each = Collections.nCopies(graph.requests().size(), refusal);
        return json.valueToTree(new GraphAnswer(graph.graphId(), false, CompositeAnswer.of(graph.requests(), each)));
    }

    /** What it says about saving holds for it alone. */
    private SubAnswer here(SubRequest request) {
        boolean before = saving.duplicatesAllowed();
        saving.heed(request.headers().get(SaveOptions.DUPLICATE_RULE_HEADER));
        try {
            return answer(request);
        } finally {
            saving.allowDuplicates(before);
        }
    }

    private SubAnswer answer(SubRequest request) {
        try {
            List<String> segments = UrlText.segments(request.path());
            Endpoint endpoint = endpoints.require(request.method(), segments);
            Arguments arguments = new Arguments(request, endpoint.variables(segments));
            return answer(endpoint.call(arguments.of(endpoint.method())));
        } catch (RolledBackException undone) {
            return new SubAnswer(undone.status(), json.valueToTree(undone.answer()), Map.of(), true);
        } catch (Throwable refused) {
            return refusal(FailureReport.of(refused));
        }
    }

    SubAnswer refusal(List<ApiError> errors) {
        return SubAnswer.of(errors.getFirst().errorCode().status(), json.valueToTree(errors), Map.of());
    }

    private SubAnswer answer(@Nullable Object answered) throws IOException {
        return switch (answered) {
            case null -> SubAnswer.empty(NO_CONTENT);
            case Response response
            when response.getEntity() instanceof InputStream bytes -> {
                bytes.close();
                yield refusal(List.of(new ApiError(
                        "Content that is no JSON cannot be the answer to a subrequest.",
                        ErrorCode.NOT_ACCEPTABLE,
                        List.of())));
            }
            case Response response -> SubAnswer.of(response.getStatus(), tree(response.getEntity()), headers(response));
            default -> SubAnswer.of(OK, tree(answered), Map.of());
        };
    }

    private JsonNode tree(@Nullable Object entity) throws IOException {
        return switch (entity) {
            case null -> NullNode.instance;
            case byte[] bytes -> json.readTree(bytes);
            default -> json.valueToTree(entity);
        };
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED)) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }
}
