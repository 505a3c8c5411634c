package dev.rapport.feedback.voice;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From an insight back to those who were heard. Voices and insights themselves are records. */
@Path("/api/insights/{id}")
@RunOnVirtualThread
@Tag(name = "Voices", description = "What the market says, and what it comes to")
public class InsightResource {
    private final Insights insights;
    private final AccessMatrix access;

    InsightResource(Insights insights, AccessMatrix access) {
        this.insights = insights;
        this.access = access;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getInsight",
            summary = "An insight with the voices behind it",
            description = "Marked as singleSource while its voices come from fewer than three accounts.")
    public InsightView read(@PathParam("id") String id) {
        access.require(Action.READ, "Insight");
        access.require(Action.READ, "Voice");
        return insights.read(RecordId.parse(id));
    }
}
