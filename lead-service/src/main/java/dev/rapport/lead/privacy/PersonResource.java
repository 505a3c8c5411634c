package dev.rapport.lead.privacy;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a person may demand of us, by any of their records. */
@Path("/api")
@Tag(name = "Privacy")
@RunOnVirtualThread
public class PersonResource {
    private static final String DRY_RUN = "Tell how many records would be touched, and touch none";
    private static final String ERASED = "Erased here; the other services are told";

    private final Erasures erasures;
    private final PersonalData data;

    PersonResource(Erasures erasures, PersonalData data) {
        this.erasures = erasures;
        this.data = data;
    }

    @POST
    @Path("/leads/{id}/erasure")
    @Idempotent
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(operationId = "eraseLead", summary = "Erase the person whom this lead is, in all services")
    @APIResponseSchema(value = ErasureView.class, responseCode = "200", responseDescription = ERASED)
    public Response eraseLead(
            @PathParam("id") String id,
            @Parameter(description = DRY_RUN, schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    DryRun dryRun,
            @Nullable ErasureRequest request) {
        return erase(PersonId.lead(id), dryRun, request);
    }

    @POST
    @Path("/contacts/{id}/erasure")
    @Idempotent
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(operationId = "eraseContact", summary = "Erase the person whom this contact is, in all services")
    @APIResponseSchema(value = ErasureView.class, responseCode = "200", responseDescription = ERASED)
    public Response eraseContact(
            @PathParam("id") String id,
            @Parameter(description = DRY_RUN, schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    DryRun dryRun,
            @Nullable ErasureRequest request) {
        return erase(PersonId.contact(id), dryRun, request);
    }

    @GET
    @Path("/leads/{id}/personal-data")
    @RolesAllowed({Role.ADMIN_NAME, Role.SALES_HEAD_NAME})
    @Operation(operationId = "exportLead", summary = "Everything that this service knows of the person whom this lead is")
    public PersonalDataView exportLead(@PathParam("id") String id) {
        return data.of(PersonId.lead(id));
    }

    @GET
    @Path("/contacts/{id}/personal-data")
    @RolesAllowed({Role.ADMIN_NAME, Role.SALES_HEAD_NAME})
    @Operation(
            operationId = "exportContact",
            summary = "Everything that this service knows of the person whom this contact is")
    public PersonalDataView exportContact(@PathParam("id") String id) {
        return data.of(PersonId.contact(id));
    }

    private Response erase(RecordId id, DryRun dryRun, @Nullable ErasureRequest request) {
        ErasureRequest.Asked asked = Demand.body(request).asked();
        Object answer = dryRun.wanted() ? erasures.preview(id) : erasures.erase(id, asked);
        return Response.ok(answer).build();
    }
}
