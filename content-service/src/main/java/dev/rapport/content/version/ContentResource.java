package dev.rapport.content.version;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
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
    private final FileAnswers files;
    private final CurrentCaller caller;

    ContentResource(Downloads downloads, FileAnswers files, CurrentCaller caller) {
        this.downloads = downloads;
        this.files = files;
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
        RecordId organization = new RecordId(caller.get().orgId());
        return files.answer(version.file(organization), range, ifRange, conditions);
    }
}
