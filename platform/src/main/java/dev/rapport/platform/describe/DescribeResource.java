package dev.rapport.platform.describe;

import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.record.RecentRecords;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.search.SearchIndex;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Describes this service's objects. */
@Path("/services/data/{version}/sobjects")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Discovery")
public class DescribeResource {
    private static final int MAX_BATCH_SIZE = 200;
    private static final int RECENT_ITEMS = 5;

    private final RecordTypes types;
    private final AccessMatrix access;
    private final SearchIndex index;
    private final DescribedSince since;
    private final RecentRecords recent;

    DescribeResource(
            RecordTypes types, AccessMatrix access, SearchIndex index, DescribedSince since, RecentRecords recent) {
        this.types = types;
        this.access = access;
        this.index = index;
        this.since = since;
        this.recent = recent;
    }

    /** Salesforce's list of objects. */
    public record GlobalDescription(String encoding, int maxBatchSize, List<ObjectSummary> sobjects) {}

    /** Salesforce's short description of one object. */
    public record BasicDescription(
            ObjectSummary objectDescribe,
            @Schema(ref = "Records") List<Map<String, @Nullable Object>> recentItems) {}

    @GET
    @Conditional
    @Operation(operationId = "describeObjects", summary = "All objects, and what the caller may do with each")
    @APIResponse(
            responseCode = "200",
            description = "The description",
            content = @Content(schema = @Schema(implementation = GlobalDescription.class)))
    @APIResponse(responseCode = "304", description = "Not modified since If-Modified-Since")
    public Response all(@PathParam("version") ApiVersion version) {
        List<ObjectSummary> objects = types.schema().types().stream()
                .map(type -> ObjectSummary.of(type, access, index, version.text()))
                .toList();
        return dated(new GlobalDescription("UTF-8", MAX_BATCH_SIZE, objects));
    }

    @GET
    @Path("/{object}")
    @Conditional
    @Operation(operationId = "describeObjectBriefly", summary = "An object, without its fields")
    @APIResponse(
            responseCode = "200",
            description = "The description",
            content = @Content(schema = @Schema(implementation = BasicDescription.class)))
    @APIResponse(responseCode = "304", description = "Not modified since If-Modified-Since")
    public Response basic(@PathParam("version") ApiVersion version, @PathParam("object") String object) {
        ObjectType type = types.schema().require(object);
        List<Map<String, @Nullable Object>> items = recent.of(type, RECENT_ITEMS).stream()
                .map(record -> record.json(version.text()))
                .toList();
        return dated(new BasicDescription(ObjectSummary.of(type, access, index, version.text()), items));
    }

    @GET
    @Path("/{object}/describe")
    @Conditional
    @Operation(operationId = "describeObject", summary = "An object with its fields and relationships")
    @APIResponse(
            responseCode = "200",
            description = "The description",
            content = @Content(schema = @Schema(implementation = ObjectDescription.class)))
    @APIResponse(responseCode = "304", description = "Not modified since If-Modified-Since")
    public Response describe(@PathParam("version") ApiVersion version, @PathParam("object") String object) {
        ObjectType type = types.schema().require(object);
        return dated(ObjectDescription.of(type, types.schema(), ObjectSummary.of(type, access, index, version.text())));
    }

    private Response dated(Object description) {
        return Response.ok(description)
                .header(
                        HttpHeaders.LAST_MODIFIED,
                        since.get().map(HttpDates::format).orElse(null))
                .build();
    }
}
