package dev.rapport.content.version;

import dev.rapport.content.store.ContentStore;
import dev.rapport.content.store.StoreFailure;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Downloads of a version's bytes: to be saved, never to be run by a browser. */
@Path("/api/versions/{id}/content")
@RunOnVirtualThread
@Tag(name = "Content")
class ContentResource {
    private final Downloads downloads;
    private final ContentStore store;
    private final CurrentCaller caller;

    ContentResource(Downloads downloads, ContentStore store, CurrentCaller caller) {
        this.downloads = downloads;
        this.store = store;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "downloadVersion", summary = "Download a version's bytes, or a range of them")
    @APIResponse(responseCode = "200", description = "All bytes")
    @APIResponse(responseCode = "206", description = "The range asked for")
    @APIResponse(responseCode = "304", description = "The caller has these bytes")
    @APIResponse(responseCode = "416", description = "The range lies outside the file")
    public Response download(
            @PathParam("id") String id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            Request conditions) {
        ContentVersion version = downloads.require(RecordId.parse(id));
        EntityTag tag = new EntityTag(version.checksum());
        ResponseBuilder known = conditions.evaluatePreconditions(tag);
        if (known != null) {
            return known.build();
        }
        boolean stale = ifRange != null && !ifRange.equals("\"" + version.checksum() + "\"");
        Selection selection = Selection.of(stale ? null : range, version.size());
        return switch (selection) {
            case Selection.Whole whole ->
                bytes(Status.OK, version, tag, 0, version.size()).build();
            case Selection.Part part ->
                bytes(Status.PARTIAL_CONTENT, version, tag, part.first(), part.length())
                        .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + version.size())
                        .build();
            case Selection.Outside outside -> outside(version);
        };
    }

    private ResponseBuilder bytes(Status status, ContentVersion version, EntityTag tag, long first, long length) {
        RecordId organization = new RecordId(caller.get().orgId());
        try {
            return Response.status(status)
                    .entity(store.read(version.key(organization), first, length))
                    .type(SniffedType.served(version.contentType()))
                    .tag(tag)
                    .header("Content-Length", length)
                    .header("Content-Disposition", version.fileName().contentDisposition())
                    .header("Accept-Ranges", "bytes")
                    .header("Cache-Control", "private, no-cache")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .header("X-Content-Type-Options", "nosniff");
        } catch (IOException failure) {
            throw StoreFailure.translate(failure);
        }
    }

    private static Response outside(ContentVersion version) {
        ApiError error = new ApiError(
                "The range lies outside the file, which has " + version.size() + " bytes.",
                ErrorCode.RANGE_NOT_SATISFIABLE,
                List.of());
        return Response.status(error.errorCode().status())
                .type(MediaType.APPLICATION_JSON)
                .header("Content-Range", "bytes */" + version.size())
                .entity(List.of(error))
                .build();
    }
}
