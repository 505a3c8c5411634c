package dev.rapport.gateway.describe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.gateway.fanout.Missing;
import dev.rapport.gateway.fanout.Reply;
import dev.rapport.gateway.fanout.Reply.Answered;
import dev.rapport.gateway.fanout.ServiceCalls;
import dev.rapport.gateway.route.RoutingTable;
import dev.rapport.platform.describe.DescribeResource.GlobalDescription;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Adds the services' objects to the gateway's own in the global describe. Refuses while a service is down: a list that
 * lacks objects would tell an importer that they were removed.
 */
@Provider
public class AllObjects implements ContainerResponseFilter {
    private final ServiceCalls calls;
    private final RoutingTable routes;
    private final ObjectMapper json;

    AllObjects(ServiceCalls calls, RoutingTable routes, ObjectMapper json) {
        this.calls = calls;
        this.routes = routes;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof GlobalDescription own) {
            String path = request.getUriInfo().getRequestUri().getRawPath();
            response.setEntity(merge(own, path, request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        }
    }

    private ObjectNode merge(GlobalDescription own, String path, String bearer) {
        List<Reply> replies = calls.askAll(routes.services(), path, bearer);
        List<Missing> missing = Missing.of(replies);
        if (!missing.isEmpty()) {
            throw new ApiException(
                    ErrorCode.SERVER_UNAVAILABLE,
                    "The objects cannot all be listed: " + missing.getFirst().service() + " "
                            + missing.getFirst().reason() + ".");
        }
        ObjectNode merged = json.valueToTree(own);
        ArrayNode objects = merged.withArrayProperty("sobjects");
        for (Reply reply : replies) {
            if (reply instanceof Answered answered) {
                answered.body().path("sobjects").forEach(objects::add);
            }
        }
        return merged;
    }
}
