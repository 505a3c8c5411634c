package dev.rapport.platform.record;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.time.DateTimes;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What changed and what was deleted in a window of time, for those who keep a copy. */
@Path("/services/data/{version}/sobjects")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ChangeWindowResource {
    private final RecordTypes types;
    private final ChangedIds changes;
    private final RecordsConfig config;
    private final AccessMatrix access;
    private final Clock clock;

    ChangeWindowResource(
            RecordTypes types, ChangedIds changes, RecordsConfig config, AccessMatrix access, Clock clock) {
        this.types = types;
        this.changes = changes;
        this.config = config;
        this.access = access;
        this.clock = clock;
    }

    /** Salesforce's answer to getUpdated. */
    public record Updated(List<RecordId> ids, String latestDateCovered) {}

    /** Salesforce's answer to getDeleted. */
    public record Deleted(List<Deletion> deletedRecords, String earliestDateAvailable, String latestDateCovered) {}

    /** One record that was deleted. */
    public record Deletion(RecordId id, String deletedDate) {}

    @GET
    @Path("/{object}/updated")
    @Operation(hidden = true)
    public Updated updated(
            @PathParam("version") ApiVersion version,
            @PathParam("object") String object,
            @QueryParam("start") @Nullable String start,
            @QueryParam("end") @Nullable String end) {
        ObjectType type = readable(object);
        ChangedIds.Found found = changes.updated(type, window(start, end, config.updatedWindow()));
        List<RecordId> ids =
                found.changes().stream().map(ChangedIds.Stamped::id).toList();
        return new Updated(ids, DateTimes.write(found.covered()));
    }

    @GET
    @Path("/{object}/deleted")
    @Operation(hidden = true)
    public Deleted deleted(
            @PathParam("version") ApiVersion version,
            @PathParam("object") String object,
            @QueryParam("start") @Nullable String start,
            @QueryParam("end") @Nullable String end) {
        ObjectType type = readable(object);
        ChangedIds.Found found = changes.deleted(type, window(start, end, config.deletedWindow()));
        Instant earliest = clock.instant().minus(config.deletedWindow());
        return new Deleted(
                found.changes().stream()
                        .map(change -> new Deletion(change.id(), DateTimes.write(change.at())))
                        .toList(),
                DateTimes.write(earliest),
                DateTimes.write(found.covered()));
    }

    private ChangeWindow window(@Nullable String start, @Nullable String end, Duration reach) {
        return ChangeWindow.parse(start, end, reach, clock.instant());
    }

    private ObjectType readable(String object) {
        ObjectType type = types.require(object).type();
        access.require(Action.READ, type.name());
        return type;
    }
}
