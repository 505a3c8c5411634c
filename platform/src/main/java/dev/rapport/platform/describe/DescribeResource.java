package dev.rapport.platform.describe;

import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.time.HttpDates;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Describes this service's objects. */
@Path("/services/data/{version}/sobjects")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class DescribeResource {
    private static final int MAX_BATCH_SIZE = 200;

    private final Schema schema;
    private final AccessMatrix access;
    private final DescribedSince since;

    DescribeResource(RecordTypes types, AccessMatrix access, DescribedSince since) {
        schema = types.schema();
        this.access = access;
        this.since = since;
    }

    /** Salesforce's list of objects. */
    public record GlobalDescription(String encoding, int maxBatchSize, List<ObjectSummary> sobjects) {}

    /** Salesforce's short description of one object. */
    public record BasicDescription(ObjectSummary objectDescribe, List<Object> recentItems) {}

    @GET
    @Conditional
    @Operation(operationId = "describeObjects", summary = "All objects", hidden = true)
    public Response all(@PathParam("version") ApiVersion version) {
        List<ObjectSummary> objects = schema.types().stream()
                .map(type -> ObjectSummary.of(type, access, version.text()))
                .toList();
        return dated(new GlobalDescription("UTF-8", MAX_BATCH_SIZE, objects));
    }

    @GET
    @Path("/{object}")
    @Conditional
    @Operation(hidden = true)
    public Response basic(@PathParam("version") ApiVersion version, @PathParam("object") String object) {
        return dated(new BasicDescription(ObjectSummary.of(schema.require(object), access, version.text()), List.of()));
    }

    @GET
    @Path("/{object}/describe")
    @Conditional
    @Operation(hidden = true)
    public Response describe(@PathParam("version") ApiVersion version, @PathParam("object") String object) {
        ObjectType type = schema.require(object);
        return dated(ObjectDescription.of(type, schema, ObjectSummary.of(type, access, version.text())));
    }

    private Response dated(Object description) {
        return Response.ok(description)
                .header(HttpHeaders.LAST_MODIFIED, HttpDates.format(since.get()))
                .build();
    }
}
