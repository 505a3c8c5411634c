package dev.rapport.platform.composite;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.composite.Neighbours.Collection;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.record.JsonBody;
import dev.rapport.platform.record.RecordReader;
import dev.rapport.platform.record.RecordTypes;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Many records in one call: Salesforce's sObject Collections. */
@Path("/services/data/{version}/composite")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class CollectionResource {
    private static final String ALL_OR_NONE = "allOrNone";

    private final Collections collections;
    private final Neighbours neighbours;
    private final RecordTypes types;
    private final RecordReader reader;

    CollectionResource(Collections collections, Neighbours neighbours, RecordTypes types, RecordReader reader) {
        this.collections = collections;
        this.neighbours = neighbours;
        this.types = types;
        this.reader = reader;
    }

    @POST
    @Path("/sobjects")
    @Idempotent
    @Operation(hidden = true)
    public Response create(@PathParam("version") ApiVersion version, @Nullable JsonBody body) {
        return save(HttpMethod.POST, version, body, collections::create);
    }

    @PATCH
    @Path("/sobjects")
    @Operation(hidden = true)
    public Response update(@PathParam("version") ApiVersion version, @Nullable JsonBody body) {
        return save(HttpMethod.PATCH, version, body, collections::update);
    }

    private interface Saving {
        List<SaveOutcome> save(List<JsonNode> elements, boolean allOrNone);
    }

    private Response save(String method, ApiVersion version, @Nullable JsonBody body, Saving saving) {
        List<JsonNode> records = CollectionBody.records(body);
        boolean allOrNone = CollectionBody.flag(body, ALL_OR_NONE);
        return neighbours
                .collection(new Collection(
                        method, path(version), "", body, records, allOrNone, elements -> saving.save(elements, false)))
                .orElseGet(() -> Response.ok(saving.save(records, allOrNone)).build());
    }

    @DELETE
    @Path("/sobjects")
    @Operation(hidden = true)
    public Response delete(
            @PathParam("version") ApiVersion version,
            @QueryParam("ids") @Nullable String ids,
            @QueryParam(ALL_OR_NONE) @Nullable String allOrNone) {
        List<JsonNode> wanted = CollectionBody.idsToDelete(ids);
        boolean all = CollectionBody.flag(allOrNone, ALL_OR_NONE);
        String query = "?ids="
                + wanted.stream().map(JsonNode::asText).map(UrlText::encode).collect(joining(",")) + "&allOrNone="
                + all;
        return neighbours
                .collection(new Collection(
                        HttpMethod.DELETE,
                        path(version),
                        query,
                        null,
                        wanted,
                        all,
                        elements -> collections.delete(elements, false)))
                .orElseGet(() -> Response.ok(collections.delete(wanted, all)).build());
    }

    private static String path(ApiVersion version) {
        return "/services/data/" + version.text() + "/composite/sobjects";
    }

    @PATCH
    @Path("/sobjects/{object}/{field}")
    @Operation(hidden = true)
    public List<SaveOutcome> upsert(
            @PathParam("version") ApiVersion version,
            @PathParam("object") String object,
            @PathParam("field") String field,
            @Nullable JsonBody body) {
        return collections.upsert(
                types.require(object), field, CollectionBody.records(body), CollectionBody.flag(body, ALL_OR_NONE));
    }

    @GET
    @Path("/sobjects/{object}")
    @Operation(hidden = true)
    public byte[] read(
            @PathParam("version") ApiVersion version,
            @PathParam("object") String object,
            @QueryParam("ids") @Nullable String ids,
            @QueryParam("fields") @Nullable String fields) {
        return read(version, object, CollectionBody.idsToRead(ids), fields);
    }

    /** For more ids than an address holds. */
    @POST
    @Path("/sobjects/{object}")
    @Operation(hidden = true)
    public byte[] readMany(
            @PathParam("version") ApiVersion version, @PathParam("object") String object, @Nullable JsonBody body) {
        JsonNode fields = JsonBody.object(body).path("fields");
        String names =
                fields.isArray() ? fields.valueStream().map(JsonNode::asText).collect(joining(",")) : null;
        return read(version, object, CollectionBody.idsToRead(body), names);
    }

    private byte[] read(ApiVersion version, String object, List<String> ids, @Nullable String fields) {
        List<RecordId> wanted = ids.stream().map(RecordId::parse).toList();
        return reader.readAll(types.require(object).type(), wanted, fields, version.text());
    }
}
