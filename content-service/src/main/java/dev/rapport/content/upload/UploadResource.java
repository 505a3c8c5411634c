package dev.rapport.content.upload;

import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Goes on with uploads in parts. */
@Path("/api/uploads/{upload}")
@RunOnVirtualThread
@RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
@Tag(name = "Content")
class UploadResource {
    private static final String PART = "application/offset+octet-stream";

    private final UploadLedger ledger;
    private final Arrivals arrivals;
    private final UploadConfig config;

    UploadResource(UploadLedger ledger, Arrivals arrivals, UploadConfig config) {
        this.ledger = ledger;
        this.arrivals = arrivals;
        this.config = config;
    }

    @HEAD
    @Operation(operationId = "askUpload", summary = "How much of an upload is there")
    public Response ask(@PathParam("upload") String id, @HeaderParam(Tus.RESUMABLE) @Nullable String version) {
        Tus.require(version);
        Upload upload = ledger.require(Tus.id(id));
        return Tus.answer(
                Response.ok().header("Upload-Length", upload.size()).header(HttpHeaders.CACHE_CONTROL, "no-store"),
                upload,
                config.abandonedAfter());
    }

    @PATCH
    @Consumes(PART)
    @Operation(
            operationId = "continueUpload",
            summary = "Send the next part of an upload",
            description =
                    "Upload-Offset is where the part begins, which is where the upload ends so far. The last part makes"
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
        return Tus.answer(Response.noContent(), upload, config.abandonedAfter());
    }

    @DELETE
    @Operation(operationId = "endUpload", summary = "Give an upload up; what has arrived is forgotten")
    public Response end(@PathParam("upload") String id, @HeaderParam(Tus.RESUMABLE) @Nullable String version) {
        Tus.require(version);
        arrivals.drop(Tus.id(id));
        return Tus.answer(Response.noContent()).build();
    }
}
