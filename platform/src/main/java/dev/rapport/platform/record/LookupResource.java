package dev.rapport.platform.record;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordUpsert.Several;
import dev.rapport.platform.record.RecordWriter.Saved;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Records by the value of a lookup field, and records by their relation to another: both have an address of two parts
 * below the object, told apart by whether the first names a field.
 */
@Path("/services/data/{version}/sobjects")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class LookupResource {
    private final RecordTypes types;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final RecordUpsert upserts;
    private final ExternalIds externalIds;
    private final RelatedRecords related;

    LookupResource(
            RecordTypes types,
            RecordReader reader,
            RecordWriter writer,
            RecordUpsert upserts,
            ExternalIds externalIds,
            RelatedRecords related) {
        this.types = types;
        this.reader = reader;
        this.writer = writer;
        this.upserts = upserts;
        this.externalIds = externalIds;
        this.related = related;
    }

    @GET
    @Path("/{object}/{field}/{value}")
    @Operation(hidden = true)
    public Response read(
            @PathParam("version") ApiVersion version,
            @PathParam("object") String object,
            @PathParam("field") String field,
            @PathParam("value") String value,
            @QueryParam("fields") @Nullable String fields,
            ReadConditions conditions) {
        RecordBinding<?> binding = types.require(object);
        if (binding.type().find(field).isEmpty()) {
            if (!RecordId.hasForm(field)) {
                throw new ApiException(
                        ErrorCode.NOT_FOUND,
                        "The requested resource does not exist: '" + field + "' is neither a lookup field of "
                                + binding.type().name() + " nor an id."
                                + NearestName.hint(field, binding.type().fieldNames()));
            }
            return related.read(binding, field, value, fields, version.text());
        }
        try {
            RecordId id = externalIds.requireOne(binding, field, value);
            return conditions.answer(reader.read(binding.type(), id, fields, version.text()));
        } catch (Several several) {
            return choices(several, binding.type(), version);
        }
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
                    .header(HttpHeaders.LOCATION, binding.type().address(version.text(), saved.id()))
                    .tag(Integer.toString(saved.version()))
                    .entity(SaveResult.of(saved, saved.created()))
                    .build();
        } catch (Several several) {
            return choices(several, binding.type(), version);
        }
    }

    @DELETE
    @Path("/{object}/{field}/{value}")
    @Operation(hidden = true)
    public Response delete(
            @PathParam("version") ApiVersion version,
            @PathParam("object") String object,
            @PathParam("field") String field,
            @PathParam("value") String value,
            PreconditionHeaders precondition) {
        RecordBinding<?> binding = types.require(object);
        try {
            writer.delete(binding, externalIds.requireOne(binding, field, value), precondition.toPrecondition());
            return Response.noContent().build();
        } catch (Several several) {
            return choices(several, binding.type(), version);
        }
    }

    /** The caller must choose one. */
    private static Response choices(Several several, ObjectType type, ApiVersion version) {
        List<String> candidates = several.ids().stream()
                .map(id -> type.address(version.text(), id))
                .toList();
        return Response.status(Status.MULTIPLE_CHOICES).entity(candidates).build();
    }
}
