package dev.rapport.gateway.describe;

import dev.rapport.gateway.fanout.Missing;
import dev.rapport.gateway.fanout.Reply;
import dev.rapport.gateway.fanout.Reply.Answered;
import dev.rapport.gateway.fanout.ServiceCalls;
import dev.rapport.gateway.route.RoutingTable;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;

/**
 * Asks all services for their part of an answer that the gateway has begun. Refuses while one of them is down: a list that
 * lacks objects would tell an importer that they were removed.
 */
@Singleton
public class WholeInstallation {
    private final ServiceCalls calls;
    private final RoutingTable routes;

    WholeInstallation(ServiceCalls calls, RoutingTable routes) {
        this.calls = calls;
        this.routes = routes;
    }

    /** What each service answers to this request, sent on as it came but without its conditions. */
    List<Answered> ask(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return ask(asked.getRawPath() + query, request);
    }

    /** What each service answers to the caller of this request at another address. */
    public List<Answered> ask(String pathAndQuery, ContainerRequestContext request) {
        List<Reply> replies =
                calls.askAll(routes.services(), pathAndQuery, request.getHeaderString(HttpHeaders.AUTHORIZATION));
        List<Missing> missing = Missing.of(replies);
        if (!missing.isEmpty()) {
            throw new ApiException(
                    ErrorCode.SERVER_UNAVAILABLE,
                    "The objects cannot all be listed: " + missing.getFirst().service() + " "
                            + missing.getFirst().reason() + ".");
        }
        return replies.stream().map(Answered.class::cast).toList();
    }
}
