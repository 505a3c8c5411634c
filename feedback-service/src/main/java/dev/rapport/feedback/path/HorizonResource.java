package dev.rapport.feedback.path;

import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells how far ahead revenue is provided for. */
@Path("/api/paths/horizon")
@RunOnVirtualThread
@Tag(name = "Paths")
public class HorizonResource {
    private final Horizon horizon;
    private final AccessMatrix access;
    private final Clock clock;

    HorizonResource(Horizon horizon, AccessMatrix access, Clock clock) {
        this.horizon = horizon;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(
            operationId = "getHorizon",
            summary = "Twelve quarters: what they are to bring, and what is expected of all paths",
            description = "The alarm is on while the last four quarters have no open path with a validated hypothesis.")
    public HorizonView read(
            @Parameter(description = "First quarter; the present one if absent.", example = "2027-Q1")
                    @QueryParam("from")
                    @Nullable
                    String from) {
        access.require(Action.READ, "MarketPath");
        access.require(Action.READ, "PathTarget");
        return HorizonView.of(horizon.from(Quarters.parse(from, clock)));
    }
}
