package dev.rapport.content.upload;

import dev.rapport.content.version.Uploads;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Begins uploads in parts, by the tus protocol 1.0: any client of it will do. */
@Path("/api/assets/{id}/uploads")
@RunOnVirtualThread
@RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
@Tag(name = "Content")
class UploadsResource {
    private final UploadLedger ledger;
    private final Uploads uploads;
    private final UploadConfig config;

    UploadsResource(UploadLedger ledger, Uploads uploads, UploadConfig config) {
        this.ledger = ledger;
        this.uploads = uploads;
        this.config = config;
    }

    @OPTIONS
    @PermitAll
    @Operation(operationId = "describeUploads", summary = "What of the tus protocol is spoken here")
    public Response describe(@PathParam("id") String id) {
        return Tus.answer(Response.noContent())
                .header("Tus-Version", Tus.VERSION)
                .header("Tus-Extension", "creation,expiration,termination")
                .build();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "beginUpload",
            summary = "Begin an upload that arrives in parts",
            description =
                    "Upload-Length says how many bytes will come, Upload-Metadata the file's name and title. The parts"
                            + " go to the Location that is answered.")
    @APIResponse(responseCode = "201", description = "Parts are expected at the Location")
    public Response begin(
            @PathParam("id") String id,
            @HeaderParam(Tus.RESUMABLE) @Nullable String version,
            @HeaderParam("Upload-Length") @Nullable String length,
            @HeaderParam("Upload-Metadata") @Nullable String metadata) {
        Tus.require(version);
        RecordId asset = RecordId.parse(id);
        long size = Tus.number(length, "Upload-Length");
        UploadMetadata said = UploadMetadata.parse(metadata);
        if (size == 0) {
            throw new ApiException(ErrorCode.INVALID_PARAMETER, "Upload-Length: a file has at least one byte.");
        }
        uploads.require(asset, size, said.title());
        UUID upload = ledger.begin(asset, size, said.fileName(), said.title());
        return Tus.answer(
                Response.created(URI.create("/api/uploads/" + upload)),
                ledger.require(upload),
                config.abandonedAfter());
    }
}
