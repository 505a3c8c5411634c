package dev.rapport.gateway.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.gateway.composite.ServiceExchange.Call;
import dev.rapport.gateway.route.Service;
import dev.rapport.platform.composite.Neighbours.Collection;
import dev.rapport.platform.error.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Saves a collection of several services' records, neighbours of one service together, and puts the results in order. */
@ApplicationScoped
class SplitCollection {
    private static final int OK = 200;

    private final Owners owners;
    private final ServiceExchange exchange;
    private final ObjectMapper json;

    SplitCollection(Owners owners, ServiceExchange exchange, ObjectMapper json) {
        this.owners = owners;
        this.exchange = exchange;
        this.json = json;
    }

    /** Neighbours of one service. */
    private record Run(Optional<Service> owner, List<JsonNode> elements) {}

    ArrayNode save(Collection collection) {
        ArrayNode results = json.createArrayNode();
        int part = 0;
        for (Run run : runs(collection.elements())) {
            part++;
            JsonNode saved = run.owner().isPresent()
                    ? elsewhere(collection, run, run.owner().get(), part)
                    : json.valueToTree(collection.here().save(run.elements()));
            saved.forEach(results::add);
        }
        return results;
    }

    private List<Run> runs(List<JsonNode> elements) {
        List<Run> runs = new ArrayList<>();
        for (JsonNode element : elements) {
            Optional<Service> owner = owners.of(element);
            if (runs.isEmpty() || !runs.getLast().owner().equals(owner)) {
                runs.add(new Run(owner, new ArrayList<>()));
            }
            runs.getLast().elements().add(element);
        }
        return runs;
    }

    private JsonNode elsewhere(Collection collection, Run run, Service service, int part) {
        try {
            HttpResponse<byte[]> answer = exchange.send(service, call(collection, run, Integer.toString(part)));
            JsonNode body = json.readTree(answer.body());
            return answer.statusCode() == OK ? body : refused(run, body);
        } catch (ApiException unavailable) {
            return refused(run, json.valueToTree(unavailable.errors()));
        } catch (IOException e) {
            throw new IllegalStateException(service.name() + " answered what is no JSON", e);
        }
    }

    private Call call(Collection collection, Run run, String part) {
        if (collection.method().equals("DELETE")) {
            String ids = run.elements().stream().map(JsonNode::asText).collect(Collectors.joining(","));
            return new Call("DELETE", collection.path() + "?ids=" + ids, Map.of(), null, part);
        }
        ObjectNode body = json.createObjectNode().put("allOrNone", false);
        body.putArray("records").addAll(run.elements());
        return new Call(collection.method(), collection.path(), Map.of(), body, part);
    }

    /** What one service refused as a whole is told for each of its records. */
    private ArrayNode refused(Run run, JsonNode errors) {
        ArrayNode each = json.createArrayNode();
        errors.forEach(error -> {
            if (error instanceof ObjectNode named) {
                each.addObject()
                        .<ObjectNode>set("statusCode", named.path("errorCode"))
                        .<ObjectNode>set("message", named.path("message"))
                        .set("fields", named.path("fields"));
            }
        });
        ArrayNode results = json.createArrayNode();
        run.elements()
                .forEach(element -> results.addObject().put("success", false).set("errors", each));
        return results;
    }
}
