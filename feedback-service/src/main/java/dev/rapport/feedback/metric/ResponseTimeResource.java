package dev.rapport.feedback.metric;

import dev.rapport.platform.metric.MetricWindow;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A metric with an answer of its own: a time is no proportion of cases. */
@Path("/api/metrics/" + ResponseTime.ID)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Metrics")
public class ResponseTimeResource {
    private final ResponseTime metric;
    private final Clock clock;

    ResponseTimeResource(ResponseTime metric, Clock clock) {
        this.metric = metric;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getFeedbackResponseTime",
            summary = "How long answers take, in business hours",
            description =
                    "from and to take a date or a date-time and bound when the feedback was received; the default is"
                            + " the last 90 days.")
    public ResponseTimeView get(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        Instant asOf = clock.instant();
        return metric.answer(MetricWindow.parse(from, to, asOf), asOf);
    }
}
