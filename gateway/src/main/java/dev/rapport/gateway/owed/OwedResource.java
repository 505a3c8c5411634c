package dev.rapport.gateway.owed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.gateway.fanout.Missing;
import dev.rapport.gateway.fanout.Reply;
import dev.rapport.gateway.fanout.Reply.Answered;
import dev.rapport.gateway.fanout.ServiceCalls;
import dev.rapport.gateway.route.RoutingTable;
import dev.rapport.gateway.route.Service;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Merges what the services know to be owed; goes without a service that is down, and says so. */
@Path("/api/owed")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Owed")
public class OwedResource {
    private static final Set<String> ASKED = Set.of("lead-service", "feedback-service");

    private final ServiceCalls calls;
    private final List<Service> services;

    OwedResource(ServiceCalls calls, RoutingTable routes) {
        this.calls = calls;
        services = routes.services().stream()
                .filter(service -> ASKED.contains(service.name()))
                .toList();
    }

    @GET
    @Operation(operationId = "listOwed", summary = "What you owe an answer to, and what you are owed")
    public OwedView owed(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer) {
        List<Reply> replies = calls.askAll(services, "/api/owed", bearer);
        return new OwedView(collect(replies, "youOwe"), collect(replies, "owedToYou"), Missing.of(replies));
    }

    private static List<JsonNode> collect(List<Reply> replies, String part) {
        List<JsonNode> merged = new ArrayList<>();
        for (Reply reply : replies) {
            if (reply instanceof Answered answered && answered.isSuccess()) {
                answered.body().path(part).forEach(merged::add);
            }
        }
        return merged;
    }
}
