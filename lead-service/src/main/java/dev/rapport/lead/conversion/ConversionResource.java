package dev.rapport.lead.conversion;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.DryRun;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Turns a lead into a contact at an account, and a deal. */
@Path("/api/leads/{id}/conversion")
@Tag(name = "Leads")
@RunOnVirtualThread
public class ConversionResource {
    private final Conversions conversions;

    ConversionResource(Conversions conversions) {
        this.conversions = conversions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "convertLead",
            summary = "Convert a lead to an account, a contact and an opportunity, all or nothing")
    public ConversionView convert(
            @PathParam("id") String id,
            @Parameter(
                            description = "Tell what would be done, and do nothing",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    DryRun dryRun,
            @Nullable ConversionRequest request) {
        return conversions.convert(
                RecordId.parse(id), request == null ? ConversionRequest.PLAIN : request, dryRun.wanted());
    }
}
