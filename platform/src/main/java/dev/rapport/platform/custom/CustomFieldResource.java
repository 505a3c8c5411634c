package dev.rapport.platform.custom;

import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.record.JsonBody;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.Role;
import dev.rapport.platform.tenancy.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The fields that an organisation adds to an object. Everybody may see them, an admin may change them. */
@Path("/api/objects/{object}/fields")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Custom fields")
@RunOnVirtualThread
public class CustomFieldResource {
    private final CustomFields fields;
    private final CurrentFields current;
    private final Tenant tenant;

    CustomFieldResource(CustomFields fields, CurrentFields current, Tenant tenant) {
        this.fields = fields;
        this.current = current;
        this.tenant = tenant;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listCustomFields", summary = "The fields that the organisation added to an object")
    public List<CustomFieldView> list(@PathParam("object") String object) {
        return fields.list(object).stream().map(CustomFieldView::of).toList();
    }

    @GET
    @Path("/{name}")
    @Authenticated
    @Operation(operationId = "getCustomField", summary = "One of them")
    public CustomFieldView read(@PathParam("object") String object, @PathParam("name") String name) {
        return CustomFieldView.of(fields.require(object, name));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(operationId = "addCustomField", summary = "Add a field to an object")
    @APIResponse(
            responseCode = "201",
            description = "The field is there for every call that begins now",
            content = @Content(schema = @Schema(implementation = CustomFieldView.class)))
    public Response add(@PathParam("object") String object, @Nullable CustomFieldDefinition definition) {
        CustomFieldView added = CustomFieldView.of(fields.add(object, Demand.body(definition)));
        current.refresh(tenant.orgId());
        return Response.status(Status.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        "/api/objects/" + added.object() + "/fields/"
                                + added.definition().name())
                .entity(added)
                .build();
    }

    @PATCH
    @Path("/{name}")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(
            operationId = "changeCustomField",
            summary = "Change a field's label, texts, values, default; make it longer, required or not")
    public CustomFieldView change(
            @PathParam("object") String object,
            @PathParam("name") String name,
            @RequestBody(
                            description = "The properties to change; null takes one away",
                            content = @Content(schema = @Schema(implementation = CustomFieldDefinition.class)))
                    @Nullable
                    JsonBody changes) {
        CustomFieldView changed = CustomFieldView.of(fields.change(object, name, JsonBody.object(changes)));
        current.refresh(tenant.orgId());
        return changed;
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(operationId = "removeCustomField", summary = "Remove a field; its values are no longer to be seen")
    public void remove(@PathParam("object") String object, @PathParam("name") String name) {
        fields.remove(object, name);
        current.refresh(tenant.orgId());
    }
}
