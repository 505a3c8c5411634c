package dev.rapport.gateway.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.route.RoutingTable;
import dev.rapport.gateway.stream.ChangeReader.Found;
import dev.rapport.gateway.stream.Listener.GoneException;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Streams every record's changes as server-sent events. A stream ends when its session has to be checked again; the
 * client connects anew with the last id it saw, as clients of server-sent events do of themselves, and misses nothing.
 */
@Path("/api/changes")
@RunOnVirtualThread
@Tag(name = "Changes")
public class ChangeStreamResource {
    private static final Logger LOG = Logger.getLogger(ChangeStreamResource.class);

    private final ChangeReaders readers;
    private final Seats seats;
    private final RoutingTable routes;
    private final StreamConfig config;
    private final CurrentCaller caller;
    private final JsonWebToken token;
    private final ObjectMapper json;
    private final Clock clock;

    ChangeStreamResource(
            ChangeReaders readers,
            Seats seats,
            RoutingTable routes,
            StreamConfig config,
            CurrentCaller caller,
            JsonWebToken token,
            ObjectMapper json,
            Clock clock) {
        this.readers = readers;
        this.seats = seats;
        this.routes = routes;
        this.config = config;
        this.caller = caller;
        this.token = token;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "streamChanges",
            summary = "Every record's changes as server-sent events",
            description =
                    "Events are named change (a record was created, updated, deleted or undeleted, in the shape of"
                            + " Salesforce's change events), gap (changes are missing, load anew) and position (nothing happened,"
                            + " but so far the stream has come). Each carries an id; sent back as Last-Event-ID or from, it"
                            + " resumes the stream after it. A change may be sent twice with the same EventUuid, never not at all.")
    @APIResponse(responseCode = "200", description = "The stream; it ends when the session has to be checked again.")
    public void stream(
            @Parameter(description = "API names of objects, separated by commas; all where missing")
                    @QueryParam("objects")
                    @Nullable
                    String objects,
            @Parameter(description = "latest (default), earliest, a time in ISO 8601, or an id of an event")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "The id of the last event received; goes before from")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse)
            throws InterruptedException {
        Start start = Start.of(lastEventId, from);
        WantedObjects wanted = WantedObjects.parse(objects, routes);
        long organization = caller.get().orgId();
        try (var _ = seats.take(organization);
                ChangeReader reader = readers.open(new RecordId(organization))) {
            List<Found> missing = begin(reader, start);
            Listener listener = new Listener(sink, sse, json, config.sendLimit());
            new ChangeStream(reader, listener, wanted::contain, config, clock)
                    .run(missing, Instant.ofEpochSecond(token.getExpirationTime()));
            sink.close();
        } catch (GoneException gone) {
            LOG.debug("a listener to changes is gone", gone);
            sink.close();
        }
    }

    private static List<Found> begin(ChangeReader reader, Start start) {
        try {
            return reader.start(start);
        } catch (KafkaException away) {
            LOG.warn("changes cannot be read", away);
            throw new ApiException(
                    ErrorCode.SERVER_UNAVAILABLE, "Changes cannot be read at the moment. Try again in a while.");
        }
    }
}
