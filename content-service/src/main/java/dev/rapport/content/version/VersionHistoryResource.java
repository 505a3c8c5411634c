package dev.rapport.content.version;

import dev.rapport.content.store.ContentKey;
import dev.rapport.content.store.ContentStore;
import dev.rapport.content.store.StoreFailure;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All versions of an asset in one shape, what is different between them, and the way back to one of them. */
@Path("/api/assets/{id}/versions")
@RunOnVirtualThread
@Authenticated
@Tag(name = "Content")
class VersionHistoryResource {
    private final VersionHistory history;
    private final VersionRegistration registration;
    private final ContentStore store;
    private final AccessMatrix access;
    private final CurrentCaller caller;

    VersionHistoryResource(
            VersionHistory history,
            VersionRegistration registration,
            ContentStore store,
            AccessMatrix access,
            CurrentCaller caller) {
        this.history = history;
        this.registration = registration;
        this.store = store;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listVersions", summary = "An asset's versions, newest first")
    public VersionsView list(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("before") @DefaultValue("2147483647") int before) {
        access.require(Action.READ, "ContentVersion");
        return history.page(RecordId.parse(id), limit, before);
    }

    @GET
    @Path("/{version}")
    @Operation(operationId = "getVersion", summary = "A version by its number or its id")
    public VersionView read(@PathParam("id") String id, @PathParam("version") String version) {
        access.require(Action.READ, "ContentVersion");
        return VersionView.of(history.require(RecordId.parse(id), version));
    }

    @GET
    @Path("/{version}/diff/{other}")
    @Operation(
            operationId = "compareVersions",
            summary = "What is different between two versions",
            description = "Of what is known about the files, and of the text that is written in them.")
    public VersionDifference compare(
            @PathParam("id") String id, @PathParam("version") String version, @PathParam("other") String other) {
        access.require(Action.READ, "ContentVersion");
        return history.difference(RecordId.parse(id), version, other);
    }

    @POST
    @Path("/{version}/restoration")
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "restoreVersion",
            summary = "Make an earlier version the newest one again",
            description = "As a new version with the same bytes. It withdraws the approval, as every new version does.")
    @APIResponseSchema(value = VersionView.class, responseCode = "201", responseDescription = "The new version")
    public Response restore(@PathParam("id") String id, @PathParam("version") String version) {
        access.require(Action.CREATE, "ContentVersion");
        return registration.restore(RecordId.parse(id), version);
    }

    @GET
    @Path("/{version}/preview")
    @Produces({"image/png", MediaType.APPLICATION_JSON})
    @Operation(operationId = "previewVersion", summary = "A small picture of an image, or of a PDF's first page")
    @APIResponse(responseCode = "200", description = "A PNG that we made")
    @APIResponse(responseCode = "404", description = "There is none, or not yet; the message says which")
    public Response preview(@PathParam("id") String id, @PathParam("version") String version, Request conditions) {
        access.require(Action.READ, "ContentVersion");
        ContentVersion shown = history.require(RecordId.parse(id), version);
        ContentKey key = shown.preview(new RecordId(caller.get().orgId())).orElseThrow(() -> none(shown));
        EntityTag tag = new EntityTag(key.number().toString());
        ResponseBuilder known = conditions.evaluatePreconditions(tag);
        return known != null ? known.build() : picture(key, tag);
    }

    /** We made these bytes ourselves; all the same nothing in them may act. */
    private Response picture(ContentKey key, EntityTag tag) {
        try {
            return Response.ok(store.read(key), "image/png")
                    .tag(tag)
                    .header("Content-Disposition", "inline; filename=\"preview.png\"")
                    .header("Cache-Control", "private, max-age=86400")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        } catch (IOException failure) {
            throw StoreFailure.translate(failure);
        }
    }

    private static ApiException none(ContentVersion version) {
        String fault = version.ofPreview().fault();
        return new ApiException(
                ErrorCode.NOT_FOUND,
                "Version " + version.number() + " has no picture: that is "
                        + version.ofPreview().status() + (fault == null ? "." : ", because " + fault + "."));
    }
}
