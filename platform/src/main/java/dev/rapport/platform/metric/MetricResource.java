package dev.rapport.platform.metric;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import io.quarkus.arc.All;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Definitions and values of this service's metrics; off in an application that answers for several services. */
@IfBuildProperty(name = "rapport.metrics.own", stringValue = "true", enableIfMissing = true)
@Path("/api/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Metrics", description = "Numbers about the loop, with definition and interval")
public class MetricResource {
    private final List<DefinedMetric> defined;
    private final List<Metric> metrics;
    private final MetricAllowance allowance;
    private final Clock clock;

    MetricResource(
            @All List<DefinedMetric> defined, @All List<Metric> metrics, MetricAllowance allowance, Clock clock) {
        this.defined = defined;
        this.metrics = metrics;
        this.allowance = allowance;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listMetrics", summary = "Definitions of all metrics")
    public List<MetricDefinition> list() {
        return defined.stream()
                .map(DefinedMetric::definition)
                .sorted(Comparator.comparing(MetricDefinition::id))
                .toList();
    }

    @GET
    @Path("/{metric}")
    @Transactional
    @Operation(
            operationId = "getMetric",
            summary = "One metric's value",
            description =
                    "from and to take a date or a date-time and bound the cohort; the default is the last 90 days. Metrics"
                            + " with horizonDays in their definition take horizon, in days; those with choices take"
                            + " these as parameters.")
    public MetricAnswer get(
            @PathParam("metric") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("by") @Nullable String by,
            @QueryParam("horizon") @Nullable String horizon,
            @Context UriInfo address) {
        Metric metric = require(id);
        MetricDefinition definition = metric.definition();
        if (by != null && !definition.dimensions().contains(by)) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "by=" + by + " is no dimension of " + id + ". Known: "
                            + String.join(", ", definition.dimensions()));
        }
        Instant asOf = clock.instant();
        MetricWindow window = MetricWindow.parse(from, to, asOf);
        MetricQuestion question = new MetricQuestion(
                window.from(),
                window.to(),
                by,
                asOf,
                FollowUp.days(horizon, definition),
                definition.chosen(address.getQueryParameters()));
        allowance.grant();
        MetricValue value = metric.answer(question);
        return new MetricAnswer(id, value, asOf, window.from(), window.to(), definition.version());
    }

    private Metric require(String id) {
        return metrics.stream()
                .filter(metric -> metric.definition().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.NOT_FOUND,
                        "The requested resource does not exist: there is no metric '" + id + "'."
                                + NearestName.hint(
                                        id,
                                        metrics.stream()
                                                .map(m -> m.definition().id())
                                                .toList())));
    }
}
