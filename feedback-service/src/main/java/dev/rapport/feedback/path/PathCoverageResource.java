package dev.rapport.feedback.path;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A metric with an answer of its own: it looks ahead, by quarters, and is no share of cases. */
@Path("/api/metrics/" + PathCoverage.ID)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Metrics")
public class PathCoverageResource {
    private final PathCoverage coverage;
    private final Clock clock;

    PathCoverageResource(PathCoverage coverage, Clock clock) {
        this.coverage = coverage;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(operationId = "getPathCoverage", summary = "How much of the next twelve quarters is provided for")
    public PathCoverageView get(
            @Parameter(description = "First quarter; the present one if absent.", example = "2027-Q1")
                    @QueryParam("from")
                    @Nullable
                    String from) {
        return coverage.answer(Quarters.parse(from, clock), clock.instant());
    }
}
