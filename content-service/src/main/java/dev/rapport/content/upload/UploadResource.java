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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Uploads in parts, by the tus protocol 1.0: any client of it will do. */
@Path("/api")
@RunOnVirtualThread
@RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
@Tag(name = "Content")
class UploadResource {
    private static final String PART = "application/offset+octet-stream";

    private final UploadLedger ledger;
    private final Arrivals arrivals;
    private final Uploads uploads;
    private final UploadConfig config;

    UploadResource(UploadLedger ledger, Arrivals arrivals, Uploads uploads, UploadConfig config) {
        this.ledger = ledger;
        this.arrivals = arrivals;
        this.uploads = uploads;
        this.config = config;
    }

    @OPTIONS
    @Path("/assets/{id}/uploads")
    @PermitAll
    @Operation(operationId = "describeUploads", summary = "What of the tus protocol is spoken here")
    public Response describe(@PathParam("id") String id) {
        return Tus.answer(Response.noContent())
                .header("Tus-Version", Tus.VERSION)
                .header("Tus-Extension", "creation,expiration,termination")
                .build();
    }

    @POST
    @Path("/assets/{id}/uploads")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "beginUpload",
            summary = "Begin an upload that arrives in parts",
            description = "Upload-Length says how many bytes will come, Upload-Metadata the file's name and title. The parts"
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
        return answer(Response.created(URI.create("/api/uploads/" + upload)), ledger.require(upload));
    }

    @HEAD
    @Path("/uploads/{upload}")
    @Operation(operationId = "askUpload", summary = "How much of an upload is there")
    public Response ask(@PathParam("upload") String id, @HeaderParam(Tus.RESUMABLE) @Nullable String version) {
        Tus.require(version);
        Upload upload = ledger.require(Tus.id(id));
        return answer(
                Response.ok().header("Upload-Length", upload.size()).header(HttpHeaders.CACHE_CONTROL, "no-store"), upload);
    }

    @PATCH
    @Path("/uploads/{upload}")
    @Consumes(PART)
    @Operation(
            operationId = "continueUpload",
            summary = "Send the next part of an upload",
            description = "Upload-Offset is where the part begins, which is where the upload ends so far. The last part makes"
                    + " the file a version of its asset; the Location is where it can be downloaded then.")
    @APIResponse(responseCode = "204", description = "The part is kept; Upload-Offset says how much is there")
    @APIResponse(responseCode = "409", description = "Upload-Offset is not where the upload ends")
    @APIResponse(responseCode = "423", description = "Another part of this upload is arriving")
    public Response append(
            @PathParam("upload") String id,
            @HeaderParam(Tus.RESUMABLE) @Nullable String version,
            @HeaderParam("Upload-Offset") @Nullable String offset,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            InputStream bytes) {
        Tus.require(version);
        long first = Tus.number(offset, "Upload-Offset");
        Upload upload = arrivals.append(Tus.id(id), first, length == null ? 0 : length, bytes);
        return answer(Response.noContent(), upload);
    }

    @DELETE
    @Path("/uploads/{upload}")
    @Operation(operationId = "endUpload", summary = "Give an upload up; what has arrived is forgotten")
    public Response end(@PathParam("upload") String id, @HeaderParam(Tus.RESUMABLE) @Nullable String version) {
        Tus.require(version);
        arrivals.drop(Tus.id(id));
        return Tus.answer(Response.noContent()).build();
    }

    private Response answer(ResponseBuilder answer, Upload upload) {
        Tus.answer(answer).header("Upload-Offset", upload.received());
        RecordId version = upload.version();
        return version == null
                ? answer.header("Upload-Expires", Tus.date(upload.touched().plus(config.abandonedAfter())))
                        .build()
                : answer.location(URI.create("/api/versions/" + version + "/content"))
                        .build();
    }
}
