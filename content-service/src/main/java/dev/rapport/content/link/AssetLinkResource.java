package dev.rapport.content.link;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Links to an asset. */
@Path("/api/assets/{id}/links")
@RunOnVirtualThread
@RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
@Tag(name = "Links")
class AssetLinkResource {
    private final TrackedLinks links;

    AssetLinkResource(TrackedLinks links) {
        this.links = links;
    }

    /** Not repeatable by key: the answer would be kept, and the token with it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "linkAsset",
            summary = "Make a link that leads a buyer to a published asset",
            description = "The link is told once. Who follows it needs no session, and is named only by consent.")
    @APIResponseSchema(value = LinkView.class, responseCode = "201", responseDescription = "The link is made")
    public Response make(@PathParam("id") String id, @Nullable LinkRequest request) {
        return Response.status(Status.CREATED)
                .entity(links.make(RecordId.parse(id), Demand.body(request)))
                .header("Cache-Control", "no-store")
                .build();
    }
}
