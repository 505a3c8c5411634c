package dev.rapport.lead.privacy;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.DryRun;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a person may demand of us who is known as a contact. */
@Path("/api/contacts/{id}")
@Tag(name = "Privacy")
@RunOnVirtualThread
public class ContactPrivacyResource {
    private final PersonDesk desk;

    ContactPrivacyResource(PersonDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("/erasure")
    @Idempotent
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(operationId = "eraseContact", summary = "Erase the person whom this contact is, in all services")
    @APIResponse(
            responseCode = "200",
            description = PersonDesk.ERASED,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {ErasureView.class, ErasurePreview.class})))
    public Response erase(
            @PathParam("id") String id,
            @Parameter(description = PersonDesk.DRY_RUN, schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    DryRun dryRun,
            @Nullable ErasureRequest request) {
        return desk.erase("Contact", RecordId.parse(id), dryRun, request);
    }

    @GET
    @Path("/personal-data")
    @RolesAllowed({Role.ADMIN_NAME, Role.SALES_HEAD_NAME})
    @Operation(
            operationId = "exportContact",
            summary = "Everything that this service knows of the person whom this contact is")
    public PersonalDataView export(@PathParam("id") String id) {
        return desk.export("Contact", RecordId.parse(id));
    }
}
