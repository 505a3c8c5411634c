package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.JsonBody;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of calls with subrequests, and holds them to their limits. */
final class CompositeBody {
    private static final int MOST_OPERATIONS = 25;
    private static final int MOST_GRAPHS = 75;
    private static final int MOST_NODES = 500;

    private CompositeBody() {}

    /** Subrequests of a composite, each with a name of its own. */
    static List<SubRequest> composite(@Nullable JsonBody body) {
        List<JsonNode> given = CollectionBody.array(body, "compositeRequest");
        demandAtMost(MOST_OPERATIONS, given.size());
        return named(given);
    }

    static List<SubRequest> batch(@Nullable JsonBody body) {
        List<JsonNode> given = CollectionBody.array(body, "batchRequests");
        demandAtMost(MOST_OPERATIONS, given.size());
        return given.stream().map(json -> SubRequest.read(json, "richInput")).toList();
    }

    /** One graph of several. */
    record Graph(String graphId, List<SubRequest> requests, JsonNode json) {}

    static List<Graph> graphs(@Nullable JsonBody body) {
        List<JsonNode> given = CollectionBody.array(body, "graphs");
        if (given.size() > MOST_GRAPHS) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED, "The request can't contain more than " + MOST_GRAPHS + " graphs.");
        }
        List<Graph> graphs = given.stream().map(CompositeBody::graph).toList();
        demandAtMost(
                MOST_NODES,
                graphs.stream().mapToInt(graph -> graph.requests().size()).sum());
        demandDifferent(graphs.stream().map(Graph::graphId).toList(), "graphId");
        return graphs;
    }

    private static Graph graph(JsonNode graph) {
        String id = graph.path("graphId").asText("");
        return new Graph(id, named(CollectionBody.array(new JsonBody(graph), "compositeRequest")), graph);
    }

    private static List<SubRequest> named(List<JsonNode> given) {
        List<SubRequest> requests =
                given.stream().map(json -> SubRequest.read(json, "body")).toList();
        demandDifferent(requests.stream().map(SubRequest::referenceId).toList(), "referenceId");
        return requests;
    }

    private static void demandAtMost(int most, int operations) {
        if (operations > most) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED, "The request can't contain more than " + most + " operations.");
        }
        if (operations == 0) {
            throw new ApiException(ErrorCode.JSON_PARSER_ERROR, "The request contains no operations.");
        }
    }

    private static void demandDifferent(List<String> names, String property) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.matches("[A-Za-z0-9_]{1,80}") || !seen.add(name)) {
                throw new ApiException(
                        ErrorCode.INVALID_PARAMETER,
                        "Each needs a " + property + " of its own, of letters, digits and underscores; this is none: '"
                                + name + "'.",
                        property);
            }
        }
    }
}
