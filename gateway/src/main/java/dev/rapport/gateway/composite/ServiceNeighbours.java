package dev.rapport.gateway.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.rapport.gateway.composite.ServiceExchange.Call;
import dev.rapport.gateway.route.Service;
import dev.rapport.platform.composite.Neighbours;
import dev.rapport.platform.composite.SubAnswer;
import dev.rapport.platform.composite.SubRequest;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.JsonBody;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The services behind the gateway, for calls over many records. */
@Singleton
class ServiceNeighbours implements Neighbours {
    private final Owners owners;
    private final ServiceExchange exchange;
    private final SplitCollection split;
    private final ObjectMapper json;

    ServiceNeighbours(Owners owners, ServiceExchange exchange, SplitCollection split, ObjectMapper json) {
        this.owners = owners;
        this.exchange = exchange;
        this.split = split;
        this.json = json;
    }

    @Override
    public Optional<Response> collection(Collection collection) {
        Set<Optional<Service>> all =
                collection.elements().stream().map(owners::of).collect(Collectors.toSet());
        if (all.size() < 2) {
            return all.stream()
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(service -> handOver(
                            service,
                            new Call(collection.method(), collection.pathAndQuery(), Map.of(), collection.body(), "")));
        }
        if (collection.allOrNone()) {
            throw spanning(all);
        }
        return Optional.of(Response.ok(split.save(collection)).build());
    }

    @Override
    public Optional<Response> whole(String path, JsonBody body, List<SubRequest> requests, String part) {
        Set<Optional<Service>> all = owners.of(requests);
        return all.size() == 1
                ? all.iterator().next().map(service -> handOver(service, new Call("POST", path, Map.of(), body, part)))
                : Optional.empty();
    }

    @Override
    public void demandOneTransaction(List<SubRequest> requests) {
        Set<Optional<Service>> all = owners.of(requests);
        if (all.size() > 1) {
            throw spanning(all);
        }
    }

    @Override
    public Optional<SubAnswer> one(SubRequest request, int place) {
        Set<Optional<Service>> all = owners.of(request);
        return all.size() == 1 ? all.iterator().next().map(service -> ask(service, request, place)) : Optional.empty();
    }

    private SubAnswer ask(Service service, SubRequest request, int place) {
        Call call =
                new Call(request.method(), request.url(), request.headers(), request.body(), Integer.toString(place));
        HttpResponse<byte[]> answer = exchange.send(service, call);
        Map<String, String> headers = new TreeMap<>();
        for (String name : List.of("Location", "ETag", "Last-Modified")) {
            answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
        }
        return SubAnswer.of(answer.statusCode(), tree(service, answer.body()), headers);
    }

    private JsonNode tree(Service service, byte[] body) {
        try {
            return body.length == 0 ? NullNode.instance : json.readTree(body);
        } catch (IOException e) {
            throw new ApiException(
                    ErrorCode.NOT_ACCEPTABLE,
                    "Content of " + service.name() + " that is no JSON cannot be the answer to a subrequest.");
        }
    }

    /** The call as it came, and its answer as it comes back. */
    private Response handOver(Service service, Call call) {
        HttpResponse<byte[]> answer = exchange.send(service, call);
        Response.ResponseBuilder same = Response.status(answer.statusCode())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body());
        for (String name : List.of("Idempotent-Replayed", "Retry-After")) {
            answer.headers().firstValue(name).ifPresent(value -> same.header(name, value));
        }
        return same.build();
    }

    private static ApiException spanning(Set<Optional<Service>> owners) {
        String names = owners.stream()
                .map(owner -> owner.map(Service::name).orElse("gateway"))
                .sorted()
                .collect(Collectors.joining(", "));
        return new ApiException(
                ErrorCode.ALL_OR_NONE_SPANS_SERVICES,
                "All or none is one transaction, and these share none: " + names
                        + ". Nothing was written; make one call for each, or ask without allOrNone.");
    }
}
