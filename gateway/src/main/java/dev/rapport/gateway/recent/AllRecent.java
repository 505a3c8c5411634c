package dev.rapport.gateway.recent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.fanout.Reply;
import dev.rapport.gateway.fanout.ServiceCalls;
import dev.rapport.gateway.route.RoutingTable;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Adds the services' recent records to the gateway's own; a service that is down has none to show. */
@Provider
public class AllRecent implements ContainerResponseFilter {
    private static final Pattern PATH = Pattern.compile("/services/data/v[0-9.]+/recent/?");
    private static final int MOST = 200;

    private final ServiceCalls calls;
    private final RoutingTable routes;
    private final ObjectMapper json;

    AllRecent(ServiceCalls calls, RoutingTable routes, ObjectMapper json) {
        this.calls = calls;
        this.routes = routes;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        URI address = request.getUriInfo().getRequestUri();
        boolean isListed = response.getStatus() == 200 && response.hasEntity();
        if (isListed && PATH.matcher(address.getRawPath()).matches()) {
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            String limit = request.getUriInfo().getQueryParameters().getFirst("limit");
            response.setEntity(merge(
                    json.valueToTree(response.getEntity()),
                    calls.askAll(
                            routes.services(),
                            address.getRawPath() + query,
                            request.getHeaderString(HttpHeaders.AUTHORIZATION)),
                    limit == null ? MOST : Math.min(MOST, Integer.parseInt(limit))));
        }
    }

    /** The latest first, whosever they are. */
    private static List<JsonNode> merge(JsonNode own, List<Reply> replies, int limit) {
        List<JsonNode> records = new ArrayList<>();
        own.forEach(records::add);
        for (Reply reply : replies) {
            if (reply instanceof Reply.Answered answered && answered.isSuccess()) {
                answered.body().forEach(records::add);
            }
        }
        records.sort(Comparator.comparing(
                        (JsonNode record) -> record.path("LastModifiedDate").asText(""))
                .reversed());
        return records.subList(0, Math.min(limit, records.size()));
    }
}
