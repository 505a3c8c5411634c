package dev.rapport.platform.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.record.RecordWriter.Saved;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Records of every object by their ids: create, read, update, delete and take back. */
@Path("/services/data/{version}/sobjects")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class SObjectResource {
    private final RecordTypes types;
    private final RecordReader reader;
    private final RecordWriter writer;

    SObjectResource(RecordTypes types, RecordReader reader, RecordWriter writer) {
        this.types = types;
        this.reader = reader;
        this.writer = writer;
    }

    @POST
    @Path("/{object}")
    @Idempotent
    @Operation(hidden = true)
    public Response create(
            @PathParam("version") ApiVersion version, @PathParam("object") String object, @Nullable JsonBody body) {
        Saved saved = writer.create(types.require(object), JsonBody.object(body));
        return Response.status(Status.CREATED)
                .header(HttpHeaders.LOCATION, address(version, object, saved.id()))
                .tag(Integer.toString(saved.version()))
                .entity(SaveResult.of(saved, null))
                .build();
    }

    @GET
    @Path("/{object}/{id}")
    @Operation(hidden = true)
    public Response read(
            @PathParam("version") ApiVersion version,
            @PathParam("object") String object,
            @PathParam("id") String id,
            @QueryParam("fields") @Nullable String fields,
            ReadConditions conditions) {
        return conditions.answer(reader.read(types.require(object).type(), RecordId.parse(id), fields, version.text()));
    }

    @PATCH
    @Path("/{object}/{id}")
    @Operation(hidden = true)
    public Response update(
            @PathParam("version") ApiVersion version,
            @PathParam("object") String object,
            @PathParam("id") String id,
            PreconditionHeaders precondition,
            @Nullable JsonBody body) {
        ObjectNode values = JsonBody.object(body);
        Saved saved = writer.update(types.require(object), RecordId.parse(id), values, precondition.toPrecondition());
        return Response.noContent().tag(Integer.toString(saved.version())).build();
    }

    @DELETE
    @Path("/{object}/{id}")
    @Operation(hidden = true)
    public void delete(
            @PathParam("version") ApiVersion version,
            @PathParam("object") String object,
            @PathParam("id") String id,
            PreconditionHeaders precondition) {
        writer.delete(types.require(object), RecordId.parse(id), precondition.toPrecondition());
    }

    /** Takes a record out of the bin: its deletion is undone. */
    @POST
    @Path("/{object}/{id}/undeletion")
    @Idempotent
    @Operation(hidden = true)
    public Response undelete(
            @PathParam("version") ApiVersion version, @PathParam("object") String object, @PathParam("id") String id) {
        Saved saved = writer.undelete(types.require(object), RecordId.parse(id));
        return Response.ok(SaveResult.of(saved, null))
                .tag(Integer.toString(saved.version()))
                .build();
    }

    /** Relative to the host, as Salesforce answers it: the service does not know under which name it was called. */
    private String address(ApiVersion version, String object, RecordId id) {
        return types.require(object).type().address(version.text(), id);
    }
}
