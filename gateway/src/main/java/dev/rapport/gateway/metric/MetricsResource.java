package dev.rapport.gateway.metric;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.gateway.fanout.FanoutConfig;
import dev.rapport.gateway.fanout.Missing;
import dev.rapport.gateway.fanout.Reply;
import dev.rapport.gateway.fanout.Reply.Answered;
import dev.rapport.gateway.fanout.ServiceCalls;
import dev.rapport.gateway.route.RoutingTable;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.metric.MetricDefinition;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Brings the services' metrics together; which service computes which is theirs to know, so all are asked. */
@Path("/api/metrics")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Metrics")
public class MetricsResource {
    private final ServiceCalls calls;
    private final RoutingTable routes;
    private final FanoutConfig config;

    MetricsResource(ServiceCalls calls, RoutingTable routes, FanoutConfig config) {
        this.calls = calls;
        this.routes = routes;
        this.config = config;
    }

    /**
     * Definitions of all metrics.
     *
     * @param missing services that could not be asked
     */
    public record MetricList(
            @Schema(implementation = MetricDefinition[].class)
            List<JsonNode> metrics,

            List<Missing> missing) {}

    @GET
    @Operation(operationId = "listMetrics", summary = "Definitions of the metrics, of all services")
    public MetricList list(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer) {
        List<Reply> replies = calls.askAll(routes.services(), "/api/metrics", bearer);
        List<JsonNode> metrics = new ArrayList<>();
        for (Reply reply : replies) {
            if (reply instanceof Answered answered && answered.isSuccess()) {
                definitions(answered.body()).forEach(metrics::add);
            }
        }
        return new MetricList(metrics, Missing.of(replies));
    }

    private static JsonNode definitions(JsonNode body) {
        return body.isArray() ? body : body.path("metrics");
    }

    /** Described by the services' documents, whose answer it is. */
    @GET
    @Path("{metric}")
    @Operation(hidden = true)
    public Response metric(
            @PathParam("metric") String metric,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @Context UriInfo address) {
        String query = address.getRequestUri().getRawQuery();
        String path = address.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
        List<Reply> replies = calls.askAll(routes.services(), path, bearer, config.metricBudget());
        for (Reply reply : replies) {
            if (reply instanceof Answered answered && answered.status() != 404) {
                return Response.status(answered.status())
                        .entity(answered.body())
                        .build();
            }
        }
        throw notFound(metric, replies);
    }

    /** A metric nobody has may still be one of a service that is down. */
    private static ApiException notFound(String metric, List<Reply> replies) {
        List<Missing> silent = Missing.of(
                replies.stream().filter(Reply.Silent.class::isInstance).toList());
        return silent.isEmpty()
                ? new ApiException(
                        ErrorCode.NOT_FOUND,
                        "The requested resource does not exist: no metric is called '" + metric
                                + "'; /api/metrics lists them.")
                : new ApiException(
                        ErrorCode.SERVER_UNAVAILABLE,
                        "The metric '" + metric + "' may be of "
                                + silent.getFirst().service() + ", which "
                                + silent.getFirst().reason() + ".");
    }
}
