package dev.rapport.content.use;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
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

/** Uses of an asset. */
@Path("/api/assets/{id}/uses")
@RunOnVirtualThread
@RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
@Tag(name = "Content")
class UseResource {
    private final ContentUses uses;

    UseResource(ContentUses uses) {
        this.uses = uses;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "useAsset", summary = "Record that a published asset was used")
    @APIResponseSchema(value = UseView.class, responseCode = "201", responseDescription = "The use is recorded")
    public Response record(@PathParam("id") String id, @Nullable UseRequest request) {
        if (request == null) {
            throw new ApiException(
                    ErrorCode.JSON_PARSER_ERROR, "The body is missing: say at least {\"channel\": \"PRESENTED\"}.");
        }
        return Response.status(Status.CREATED)
                .entity(uses.record(RecordId.parse(id), request))
                .build();
    }
}
