package dev.rapport.platform.event.inbox;

import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Lets an administrator see and replay the events of the organisation that this service could not process. */
@Path("/api/dead-letters")
@RolesAllowed(Role.ADMIN_NAME)
@RunOnVirtualThread
class DeadLetterResource {
    private static final String WHOSE =
            "Through the gateway, whose events: lead-service, content-service, feedback-service or gateway";

    private final DeadLetterReader letters;
    private final Replay replay;
    private final CurrentCaller caller;

    DeadLetterResource(DeadLetterReader letters, Replay replay, CurrentCaller caller) {
        this.letters = letters;
        this.replay = replay;
        this.caller = caller;
    }

    /**
     * Which letters to replay.
     *
     * @param events ids of events; absent for all of the organisation
     */
    record ReplayRequest(@Nullable Set<UUID> events) {}

    @GET
    @Operation(hidden = true)
    @Parameter(name = "service", in = ParameterIn.QUERY, description = WHOSE)
    public List<DeadLetter> list() {
        List<DeadLetter> list = new ArrayList<>();
        letters.read(caller.get().orgId(), letter -> list.add(DeadLetterReader.describe(letter)));
        return list;
    }

    @POST
    @Path("/replays")
    @Operation(hidden = true)
    @Parameter(name = "service", in = ParameterIn.QUERY, description = WHOSE)
    public Replay.Outcome replay(@Nullable ReplayRequest request) {
        Set<UUID> wanted = request == null ? null : request.events();
        return replay.replay(caller.get().orgId(), event -> wanted == null || wanted.contains(event));
    }
}
