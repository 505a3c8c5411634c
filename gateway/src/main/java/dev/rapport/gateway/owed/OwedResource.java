package dev.rapport.gateway.owed;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    private final ObjectMapper json;

    OwedResource(ServiceCalls calls, RoutingTable routes, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
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

    private List<OwedItem> collect(List<Reply> replies, String part) {
        return replies.stream()
                .flatMap(reply -> reply instanceof Answered answered && answered.isSuccess()
                        ? answered.body().path(part).valueStream()
                        : Stream.empty())
                .map(item -> json.convertValue(item, OwedItem.class))
                .sorted(Comparator.comparing(OwedItem::dueAt))
                .toList();
    }
}
