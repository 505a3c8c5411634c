package dev.rapport.platform.query;

import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.soql.sql.Cursor;
import dev.rapport.platform.soql.sql.RowScope;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Counts the records of objects, which clients ask before they plan an export. Deleted ones are not counted. */
@Path("/services/data/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Discovery")
public class RecordCountResource {
    private final Schema schema;
    private final AccessMatrix access;
    private final QueryRunner queries;

    RecordCountResource(RecordTypes types, AccessMatrix access, QueryRunner queries) {
        schema = types.declared();
        this.access = access;
        this.queries = queries;
    }

    /** How many records objects have. */
    public record RecordCounts(List<RecordCount> sObjects) {}

    /** How many records one object has. */
    public record RecordCount(String name, long count) {}

    /** As Salesforce, leaves out what is no object of this service, or not for the caller. */
    @GET
    @Path("/limits/recordCount")
    @Operation(operationId = "countRecords", summary = "How many records objects have")
    public RecordCounts count(
            @PathParam("version") ApiVersion version, @QueryParam("sObjects") @Nullable String objects) {
        return new RecordCounts(asked(objects).stream()
                .filter(type -> access.allows(Action.READ, type.name()))
                .map(type -> new RecordCount(type.name(), count(type, version)))
                .toList());
    }

    private Collection<ObjectType> asked(@Nullable String objects) {
        return objects == null
                ? schema.types()
                : Arrays.stream(objects.split(",", -1))
                        .map(String::strip)
                        .map(schema::find)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
    }

    private long count(ObjectType type, ApiVersion version) {
        return queries.first(
                        "SELECT COUNT() FROM " + type.name(), RowScope.LIVE, Cursor.DEFAULT_PAGE_SIZE, version.text())
                .totalSize();
    }
}
