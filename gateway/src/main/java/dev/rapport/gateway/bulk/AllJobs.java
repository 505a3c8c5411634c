package dev.rapport.gateway.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.fanout.Missing;
import dev.rapport.gateway.fanout.Reply;
import dev.rapport.gateway.fanout.Reply.Answered;
import dev.rapport.gateway.fanout.ServiceCalls;
import dev.rapport.gateway.route.RoutingTable;
import dev.rapport.platform.bulk.JobList;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds the services' bulk jobs to the gateway's own in a list of them. All lists have the same order, so one position
 * serves them all. Refuses while a service is down: a list that lacks jobs would tell that they are gone.
 */
@Provider
public class AllJobs implements ContainerResponseFilter {
    private final ServiceCalls calls;
    private final RoutingTable routes;
    private final ObjectMapper json;

    AllJobs(ServiceCalls calls, RoutingTable routes, ObjectMapper json) {
        this.calls = calls;
        this.routes = routes;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof JobList own) {
            URI asked = request.getUriInfo().getRequestUri();
            String address = asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
            List<Reply> replies =
                    calls.askAll(routes.services(), address, request.getHeaderString(HttpHeaders.AUTHORIZATION));
            response.setEntity(JobList.merged(parts(own, replies), asked.getRawPath()));
        }
    }

    private List<JobList> parts(JobList own, List<Reply> replies) {
        List<Missing> missing = Missing.of(replies);
        if (!missing.isEmpty()) {
            throw new ApiException(
                    ErrorCode.SERVER_UNAVAILABLE,
                    "The jobs cannot all be listed: " + missing.getFirst().service() + " "
                            + missing.getFirst().reason() + ".");
        }
        List<JobList> parts = new ArrayList<>(List.of(own));
        for (Reply reply : replies) {
            if (reply instanceof Answered answered) {
                parts.add(read(answered));
            }
        }
        return parts;
    }

    private JobList read(Answered answered) {
        try {
            return json.treeToValue(answered.body(), JobList.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answered.service().name() + " does not answer with a list of jobs", e);
        }
    }
}
