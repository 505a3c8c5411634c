package dev.rapport.lead.privacy;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far erasures are. */
@Path("/api/erasures")
@Tag(name = "Privacy")
@RunOnVirtualThread
public class ErasureResource {
    private static final String OBJECT = "Erasure";

    private final ErasureAnswers answers;
    private final AccessMatrix access;

    ErasureResource(ErasureAnswers answers, AccessMatrix access) {
        this.answers = answers;
        this.access = access;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listErasures", summary = "Erasures of people and their state, the newest first")
    public ErasureListView list(
            @Parameter(description = "Tell of the erasures before this one") @QueryParam("below") @Nullable
                    String below) {
        access.require(Action.READ, OBJECT);
        return answers.list(below == null ? null : RecordId.parse(below));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getErasure", summary = "An erasure: what each service has answered, and who has not yet")
    public ErasureView read(@PathParam("id") String id) {
        access.require(Action.READ, OBJECT);
        return answers.view(RecordId.parse(id));
    }
}
