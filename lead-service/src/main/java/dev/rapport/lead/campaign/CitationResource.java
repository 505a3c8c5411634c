package dev.rapport.lead.campaign;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Has the plans of campaigns cite customer stories. */
@Path("/api/campaigns/{id}/stories")
@Tag(name = "Campaigns")
@RunOnVirtualThread
public class CitationResource {
    private final Citations citations;

    CitationResource(Citations citations) {
        this.citations = citations;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "citeStory",
            summary = "Cite a customer story in a campaign's plan",
            description =
                    "The gate STORY opens once one of the cited stories is verified, before or after its citation.")
    public CitedStoriesView cite(@PathParam("id") String id, @Nullable CitationRequest request) {
        return citations.cite(
                RecordId.parse(id), Demand.property(Demand.body(request).storyId(), "storyId"));
    }
}
