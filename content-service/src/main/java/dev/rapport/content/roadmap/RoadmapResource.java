package dev.rapport.content.roadmap;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way before a lead, and the tools for it. */
@Path("/api/leads/{id}/roadmap")
@RunOnVirtualThread
@Tag(name = "Content")
class RoadmapResource {
    private final Roadmaps roadmaps;

    RoadmapResource(Roadmaps roadmaps) {
        this.roadmaps = roadmaps;
    }

    @GET
    @RolesAllowed({
        Role.MARKETING_NAME,
        Role.SALES_NAME,
        Role.SALES_HEAD_NAME,
        Role.EXECUTIVE_NAME,
        Role.INTEGRATION_NAME,
        Role.ADMIN_NAME
    })
    @Operation(
            operationId = "leadRoadmap",
            summary = "A lead's stages done, current and next, with the best tools for each and the gaps")
    public RoadmapView roadmap(@PathParam("id") String id) {
        return roadmaps.draw(RecordId.parse(id));
    }
}
