package dev.rapport.feedback.voice;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From a hypothesis back to those who were heard. */
@Path("/api/hypotheses/{id}/lineage")
@RunOnVirtualThread
@Tag(name = "Voices")
public class LineageResource {
    private final Insights insights;
    private final AccessMatrix access;

    LineageResource(Insights insights, AccessMatrix access) {
        this.insights = insights;
        this.access = access;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getHypothesisLineage",
            summary = "The insights that led to a hypothesis, with the voices behind them",
            description = "Empty where nobody was heard before it was put up.")
    public List<InsightView> read(@PathParam("id") String id) {
        access.require(Action.READ, "Insight");
        access.require(Action.READ, "Voice");
        return insights.behind(RecordId.parse(id));
    }
}
