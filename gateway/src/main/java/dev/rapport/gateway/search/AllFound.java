package dev.rapport.gateway.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.gateway.fanout.Reply;
import dev.rapport.gateway.fanout.Reply.Answered;
import dev.rapport.gateway.fanout.Reply.Silent;
import dev.rapport.gateway.fanout.ServiceCalls;
import dev.rapport.gateway.route.RoutingTable;
import dev.rapport.gateway.route.Service;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.search.SearchAnswer;
import dev.rapport.platform.search.Sosl;
import dev.rapport.platform.search.Sosl.Returning;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Adds what the services find to what the gateway finds among its own objects, in the order in which objects were asked
 * for. Refuses while a service is down: nobody could tell an answer without its records from one where it found none.
 */
@Provider
public class AllFound implements ContainerResponseFilter {
    private final ServiceCalls calls;
    private final RoutingTable routes;

    AllFound(ServiceCalls calls, RoutingTable routes) {
        this.calls = calls;
        this.routes = routes;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof SearchAnswer own) {
            String path = request.getUriInfo().getRequestUri().getRawPath();
            String version = path.replaceFirst("^(/services/data/[^/]+/).*", "$1");
            String bearer = request.getHeaderString(HttpHeaders.AUTHORIZATION);
            response.setEntity(completed(own, version + "search?q=", bearer));
        }
    }

    private SearchAnswer completed(SearchAnswer own, String address, String bearer) {
        Sosl search = own.search();
        search.returning().forEach(this::require);
        List<JsonNode> all = new ArrayList<>(own.searchRecords());
        String question = URLEncoder.encode(search.toString(), StandardCharsets.UTF_8);
        for (Reply reply : calls.askAll(asked(search), address + question, bearer)) {
            all.addAll(records(reply));
        }
        return own.with(ordered(all, search).limit(search.limit()).toList());
    }

    private List<Service> asked(Sosl search) {
        return search.returning().isEmpty()
                ? routes.services()
                : routes.servicesOf(
                        search.returning().stream().map(Returning::object).toList());
    }

    private void require(Returning returning) {
        if (!routes.knows(returning.object())) {
            throw new ApiException(
                    ErrorCode.INVALID_TYPE,
                    "sObject type '" + returning.object() + "' is not supported." + routes.hint(returning.object()));
        }
    }

    private static List<JsonNode> records(Reply reply) {
        return switch (reply) {
            case Answered answered
            when answered.isSuccess() -> found(answered.body()).valueStream().toList();
            case Answered answered -> throw refused(answered.body().path(0));
            case Silent silent ->
                throw new ApiException(
                        ErrorCode.SERVER_UNAVAILABLE,
                        "Not everything can be searched: " + silent.service().name() + " " + silent.reason() + ".");
        };
    }

    /** Answers of old versions are the list alone. */
    private static JsonNode found(JsonNode body) {
        return body.isArray() ? body : body.path("searchRecords");
    }

    /** What one service refuses, such as a field that its object does not have, is refused as a whole. */
    private static ApiException refused(JsonNode error) {
        ErrorCode code = Stream.of(ErrorCode.values())
                .filter(known -> known.name().equals(error.path("errorCode").asText()))
                .findFirst()
                .orElse(ErrorCode.SERVER_UNAVAILABLE);
        return new ApiException(code, error.path("message").asText("A service cannot search at the moment."));
    }

    private static Stream<JsonNode> ordered(List<JsonNode> all, Sosl search) {
        return search.returning().isEmpty()
                ? all.stream()
                : search.returning().stream()
                        .map(returning -> returning.object().toLowerCase(Locale.ROOT))
                        .distinct()
                        .flatMap(object -> all.stream().filter(record -> isOf(record, object)));
    }

    private static boolean isOf(JsonNode record, String object) {
        return record.path("attributes").path("type").asText().equalsIgnoreCase(object);
    }
}
