package dev.rapport.lead.attribution;

import dev.rapport.platform.metric.MetricWindow;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A metric with an answer of its own: money shared out by a model is no proportion of cases. */
@Path("/api/metrics/" + CampaignInfluence.ID)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Metrics")
public class InfluenceResource {
    private final CampaignInfluence influence;
    private final Clock clock;

    InfluenceResource(CampaignInfluence influence, Clock clock) {
        this.influence = influence;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getCampaignInfluence",
            summary = "What of the money won goes to which campaign",
            description =
                    "from and to take a date or a date-time and bound the close dates of the deals; the default is"
                            + " the last 90 days.")
    public InfluenceView get(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Parameter(schema = @Schema(implementation = AttributionModel.class, type = SchemaType.STRING))
                    @QueryParam("model")
                    @DefaultValue(InfluenceQuestion.USUAL_MODEL)
                    String model,
            @Parameter(description = "Days before the close within which touches count.")
                    @QueryParam("lookBackDays")
                    @DefaultValue(InfluenceQuestion.USUAL_LOOK_BACK)
                    String lookBackDays,
            @Parameter(description = "Days after which a touch counts half as much, with TIME_DECAY.")
                    @QueryParam("halfLifeDays")
                    @DefaultValue(InfluenceQuestion.USUAL_HALF_LIFE)
                    String halfLifeDays) {
        InfluenceQuestion asked = InfluenceQuestion.parse(model, lookBackDays, halfLifeDays);
        Instant asOf = clock.instant();
        return influence.answer(asked, MetricWindow.parse(from, to, asOf), asOf);
    }
}
