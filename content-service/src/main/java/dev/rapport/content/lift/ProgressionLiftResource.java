package dev.rapport.content.lift;

import dev.rapport.content.lift.Lifts.Cohort;
import dev.rapport.content.lift.ProgressionLiftView.LiftGroup;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.metric.FollowUp;
import dev.rapport.platform.metric.MetricAllowance;
import dev.rapport.platform.metric.MetricDefinition;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A metric with an answer of its own: a difference of shares is no share. */
@Path("/api/metrics/" + ProgressionLift.ID)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Metrics")
public class ProgressionLiftResource {
    private final ProgressionLift metric;
    private final MetricAllowance allowance;
    private final Clock clock;

    ProgressionLiftResource(ProgressionLift metric, MetricAllowance allowance, Clock clock) {
        this.metric = metric;
        this.allowance = allowance;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getProgressionLift",
            summary = "How much oftener leads get on with whom content is used",
            description =
                    "from and to take a date or a date-time and bound when leads came into a stage; the default is the last"
                            + " 90 days. by takes stage or asset; horizon the days for which each is followed.")
    public ProgressionLiftView get(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("by") @Nullable String by,
            @QueryParam("horizon") @Nullable String horizon) {
        Instant asOf = clock.instant();
        MetricWindow window = MetricWindow.parse(from, to, asOf);
        MetricDefinition definition = metric.definition();
        Integer days = FollowUp.days(horizon, definition);
        Cohort cohort = new Cohort(window.from(), window.to(), asOf, days == null ? ProgressionLift.USUAL_DAYS : days);
        allowance.grant();
        return new ProgressionLiftView(
                ProgressionLift.ID,
                Lift.of(metric.whole(cohort)),
                groups(by, cohort),
                cohort.days(),
                asOf,
                window.from(),
                window.to(),
                definition.version());
    }

    private @Nullable List<LiftGroup> groups(@Nullable String by, Cohort cohort) {
        return switch (by) {
            case null -> null;
            case ProgressionLift.BY_STAGE -> metric.byStage(cohort);
            case ProgressionLift.BY_ASSET -> metric.byAsset(cohort);
            default ->
                throw new ApiException(
                        ErrorCode.INVALID_PARAMETER,
                        "by=" + by + " is no dimension of " + ProgressionLift.ID + ". Known: "
                                + String.join(", ", metric.definition().dimensions()));
        };
    }
}
