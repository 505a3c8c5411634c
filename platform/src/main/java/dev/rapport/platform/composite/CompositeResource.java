package dev.rapport.platform.composite;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.composite.CompositeBody.Graph;
import dev.rapport.platform.composite.Composites.Done;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.record.JsonBody;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Several requests in one: composite, batch and graph. */
@Path("/services/data/{version}/composite")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class CompositeResource {
    private final Composites composites;
    private final Subrequests subrequests;
    private final Neighbours neighbours;

    CompositeResource(Composites composites, Subrequests subrequests, Neighbours neighbours) {
        this.composites = composites;
        this.subrequests = subrequests;
        this.neighbours = neighbours;
    }

    /** The answers of a composite, in the order of its subrequests. */
    public record CompositeAnswer(List<NamedAnswer> compositeResponse) {
        static CompositeAnswer of(List<SubRequest> requests, List<SubAnswer> answers) {
            List<NamedAnswer> named = new ArrayList<>();
            for (int i = 0; i < requests.size(); i++) {
                SubAnswer answer = answers.get(i);
                named.add(new NamedAnswer(
                        answer.body(),
                        answer.headers(),
                        answer.status(),
                        requests.get(i).referenceId()));
            }
            return new CompositeAnswer(named);
        }
    }

    /** One answer of a composite. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record NamedAnswer(JsonNode body, Map<String, String> httpHeaders, int httpStatusCode, String referenceId) {}

    /** The answers of a batch. */
    public record BatchAnswer(boolean hasErrors, List<BatchResult> results) {}

    /** One answer of a batch. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record BatchResult(int statusCode, JsonNode result) {}

    /** The answers of several graphs. */
    public record GraphsAnswer(List<Object> graphs) {}

    /** The answer of one graph: all of it is written, or nothing. */
    public record GraphAnswer(String graphId, boolean isSuccessful, CompositeAnswer graphResponse) {}

    @POST
    @Idempotent
    @Operation(hidden = true)
    public Response composite(@PathParam("version") ApiVersion version, @Nullable JsonBody body) {
        List<SubRequest> requests = CompositeBody.composite(body);
        boolean allOrNone = CollectionBody.flag(body, "allOrNone");
        if (allOrNone) {
            neighbours.demandOneTransaction(requests);
        }
        return whole(path(version, ""), body, requests, () -> {
            List<SubAnswer> answers =
                    allOrNone ? composites.allOrNone(requests).answers() : composites.eachForItself(requests);
            return CompositeAnswer.of(requests, answers);
        });
    }

    @POST
    @Path("/batch")
    @Idempotent
    @Operation(hidden = true)
    public Response batch(@PathParam("version") ApiVersion version, @Nullable JsonBody body) {
        List<SubRequest> requests = CompositeBody.batch(body);
        boolean haltOnError = CollectionBody.flag(body, "haltOnError");
        return whole(path(version, "/batch"), body, requests, () -> batch(requests, haltOnError));
    }

    private BatchAnswer batch(List<SubRequest> requests, boolean haltOnError) {
        SubAnswer halted = subrequests.refusal(List.of(
                new ApiError("Batch processing halted per request", ErrorCode.BATCH_PROCESSING_HALTED, List.of())));
        List<BatchResult> results = new ArrayList<>();
        boolean hasErrors = false;
        for (SubRequest request : requests) {
            SubAnswer answer = hasErrors && haltOnError ? halted : subrequests.alone(request, results.size());
            hasErrors |= answer.isRefusal();
            results.add(new BatchResult(answer.status(), answer.body()));
        }
        return new BatchAnswer(hasErrors, results);
    }

    @POST
    @Path("/graph")
    @Idempotent
    @Operation(hidden = true)
    public Response graph(@PathParam("version") ApiVersion version, @Nullable JsonBody body) {
        List<Graph> graphs = CompositeBody.graphs(body);
        graphs.forEach(graph -> neighbours.demandOneTransaction(graph.requests()));
        List<SubRequest> all =
                graphs.stream().flatMap(graph -> graph.requests().stream()).toList();
        return whole(
                path(version, "/graph"),
                body,
                all,
                () -> new GraphsAnswer(graphs.stream()
                        .map(graph -> graph(path(version, "/graph"), graph))
                        .toList()));
    }

    /** A graph is one application's, of whichever; several may have graphs in one call. */
    private Object graph(String path, Graph graph) {
        Optional<JsonNode> elsewhere = subrequests.graph(path, graph);
        return elsewhere.isPresent() ? elsewhere.get() : graph(graph);
    }

    private GraphAnswer graph(Graph graph) {
        Done done = composites.allOrNone(graph.requests());
        return new GraphAnswer(graph.graphId(), done.isWritten(), CompositeAnswer.of(graph.requests(), done.answers()));
    }

    private interface Here {
        Object answer();
    }

    /** Handed over if all of it is another application's, answered here otherwise. */
    private Response whole(String path, @Nullable JsonBody body, List<SubRequest> requests, Here here) {
        return neighbours
                .whole(path, new JsonBody(JsonBody.object(body)), requests, "")
                .orElseGet(() -> Response.ok(here.answer()).build());
    }

    private static String path(ApiVersion version, String below) {
        return "/services/data/" + version.text() + "/composite" + below;
    }
}
