package dev.rapport.gateway.status;

import dev.rapport.gateway.fanout.Reply;
import dev.rapport.gateway.fanout.Reply.Answered;
import dev.rapport.gateway.fanout.Reply.Silent;
import dev.rapport.gateway.fanout.ServiceCalls;
import dev.rapport.gateway.route.RoutingTable;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says which services are ready. The gateway's own readiness does not depend on theirs. */
@Path("/api/status")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Status")
public class StatusResource {
    private final ServiceCalls calls;
    private final RoutingTable routes;

    StatusResource(ServiceCalls calls, RoutingTable routes) {
        this.calls = calls;
        this.routes = routes;
    }

    /**
     * One service's state.
     *
     * @param detail what it says of itself, or why it says nothing
     */
    public record ServiceStatus(String service, boolean ready, String detail) {}

    /** All services' states. */
    public record Status(List<ServiceStatus> services) {}

    @GET
    @Operation(operationId = "getStatus", summary = "Which services are ready")
    public Status status() {
        return new Status(calls.askAll(routes.services(), "/q/health/ready", null).stream()
                .map(StatusResource::describe)
                .toList());
    }

    private static ServiceStatus describe(Reply reply) {
        return switch (reply) {
            case Silent silent -> new ServiceStatus(silent.service().name(), false, silent.reason());
            case Answered answered ->
                new ServiceStatus(
                        answered.service().name(),
                        answered.isSuccess(),
                        answered.body().path("status").asText("no status"));
        };
    }
}
