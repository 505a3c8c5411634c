package dev.rapport.platform.composite;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.record.JsonBody;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.Relationships;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Records together with the records below them, created as one. */
@Path("/services/data/{version}/composite")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class TreeResource {
    private final Elements elements;
    private final Relationships relationships;
    private final RecordTypes types;
    private final TreeCreation creation;

    TreeResource(Elements elements, Relationships relationships, RecordTypes types, TreeCreation creation) {
        this.elements = elements;
        this.relationships = relationships;
        this.types = types;
        this.creation = creation;
    }

    /** The answer: all ids, or what was wrong. */
    public record TreeAnswer(boolean hasErrors, List<TreeResult> results) {}

    /** One record's part of the answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TreeResult(
            String referenceId,
            @Nullable RecordId id,
            @Nullable List<SaveError> errors) {}

    @POST
    @Path("/tree/{object}")
    @Idempotent
    @Operation(hidden = true)
    public Response create(
            @PathParam("version") ApiVersion version, @PathParam("object") String object, @Nullable JsonBody body) {
        List<JsonNode> records = CollectionBody.array(body, "records");
        List<TreeResult> results = creation.create(Tree.of(elements, relationships, types.require(object), records));
        return Response.status(Status.CREATED)
                .entity(new TreeAnswer(false, results))
                .build();
    }
}
