package dev.rapport.platform.describe;

import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.record.RecentRecords;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import dev.rapport.platform.security.AccessMatrix;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Describes this service's objects. */
@Path("/services/data/{version}/sobjects")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class DescribeResource {
    private static final int MAX_BATCH_SIZE = 200;
    private static final int RECENT_ITEMS = 5;

    private final Schema schema;
    private final AccessMatrix access;
    private final RecentRecords recent;

    DescribeResource(RecordTypes types, AccessMatrix access, RecentRecords recent) {
        schema = types.schema();
        this.access = access;
        this.recent = recent;
    }

    /** Salesforce's list of objects. */
    public record GlobalDescription(String encoding, int maxBatchSize, List<ObjectSummary> sobjects) {}

    /** Salesforce's short description of one object. */
    public record BasicDescription(ObjectSummary objectDescribe, List<Map<String, @Nullable Object>> recentItems) {}

    @GET
    @Operation(operationId = "describeObjects", summary = "All objects", hidden = true)
    public GlobalDescription all(@PathParam("version") ApiVersion version) {
        List<ObjectSummary> objects = schema.types().stream()
                .map(type -> ObjectSummary.of(type, access, version.text()))
                .toList();
        return new GlobalDescription("UTF-8", MAX_BATCH_SIZE, objects);
    }

    @GET
    @Path("/{object}")
    @Operation(hidden = true)
    public BasicDescription basic(@PathParam("version") ApiVersion version, @PathParam("object") String object) {
        ObjectType type = schema.require(object);
        List<Map<String, @Nullable Object>> items = recent.of(type, RECENT_ITEMS).stream()
                .map(record -> record.json(version.text()))
                .toList();
        return new BasicDescription(ObjectSummary.of(type, access, version.text()), items);
    }

    @GET
    @Path("/{object}/describe")
    @Operation(hidden = true)
    public ObjectDescription describe(@PathParam("version") ApiVersion version, @PathParam("object") String object) {
        ObjectType type = schema.require(object);
        return ObjectDescription.of(type, schema, ObjectSummary.of(type, access, version.text()));
    }
}
