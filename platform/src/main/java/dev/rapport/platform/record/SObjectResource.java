package dev.rapport.platform.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.record.RecordReader.Answer;
import dev.rapport.platform.record.RecordWriter.Saved;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.time.HttpDates;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Records of every object: create, read, update, delete, upsert. */
@Path("/services/data/{version}/sobjects")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class SObjectResource {
    private final RecordTypes types;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final RecordUpsert upserts;
    private final ExternalIds externalIds;

    SObjectResource(
            RecordTypes types,
            RecordReader reader,
            RecordWriter writer,
            RecordUpsert upserts,
            ExternalIds externalIds) {
        this.types = types;
        this.reader = reader;
        this.writer = writer;
        this.upserts = upserts;
        this.externalIds = externalIds;
    }

    /** Salesforce's answer to a write. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SaveResult(
            RecordId id,
            boolean success,
            List<String> errors,
            @Nullable Boolean created) {
        static SaveResult of(Saved saved, @Nullable Boolean created) {
            return new SaveResult(saved.id(), true, List.of(), created);
        }
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
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Answer answer = reader.read(types.require(object).type(), RecordId.parse(id), fields, version.text());
        String etag = Precondition.etag(answer.version());
        boolean known = ifNoneMatch != null && Precondition.matches(ifNoneMatch, etag);
        return (known ? Response.notModified() : Response.ok(answer.json()))
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.LAST_MODIFIED, httpDate(answer.lastModified()))
                .build();
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

    @PATCH
    @Path("/{object}/{field}/{value}")
    @Operation(hidden = true)
    public Response upsert(
            @PathParam("version") ApiVersion version,
            @PathParam("object") String object,
            @PathParam("field") String fieldName,
            @PathParam("value") String value,
            @Nullable JsonBody body) {
        RecordBinding<?> binding = types.require(object);
        Field field = externalIds.requireLookup(binding.type(), fieldName);
        try {
            Saved saved = upserts.upsert(binding, field, value, JsonBody.object(body));
            return Response.status(saved.created() ? Status.CREATED : Status.OK)
                    .header(HttpHeaders.LOCATION, address(version, object, saved.id()))
                    .tag(Integer.toString(saved.version()))
                    .entity(SaveResult.of(saved, saved.created()))
                    .build();
        } catch (RecordUpsert.Several several) {
            List<String> candidates = several.ids().stream()
                    .map(id -> address(version, object, id))
                    .toList();
            return Response.status(Status.MULTIPLE_CHOICES).entity(candidates).build();
        }
    }

    private static String httpDate(Instant instant) {
        return HttpDates.format(instant);
    }

    /** Relative to the host, as Salesforce answers it: the service does not know under which name it was called. */
    private String address(ApiVersion version, String object, RecordId id) {
        return "/services/data/" + version.text() + "/sobjects/"
                + types.require(object).type().name() + "/" + id;
    }
}
