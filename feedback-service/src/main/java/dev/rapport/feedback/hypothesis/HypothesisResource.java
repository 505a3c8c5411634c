package dev.rapport.feedback.hypothesis;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
import static dev.rapport.platform.security.Role.INTEGRATION_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** From plan to verdict; hypotheses themselves are created and read as records. */
@Path("/api/hypotheses/{id}")
@RunOnVirtualThread
@RolesAllowed({MARKETING_NAME, INTEGRATION_NAME, ADMIN_NAME})
@Tag(name = "Hypotheses", description = "What a message claims, and whether its audience confirms it")
public class HypothesisResource {
    private final Hypotheses hypotheses;
    private final Observations observations;

    HypothesisResource(Hypotheses hypotheses, Observations observations) {
        this.hypotheses = hypotheses;
        this.observations = observations;
    }

    @POST
    @Path("/registration")
    @Idempotent
    @Operation(operationId = "registerHypothesis", summary = "Freeze the plan; from here on observations count")
    public HypothesisView register(@PathParam("id") String id) {
        return hypotheses.register(RecordId.parse(id));
    }

    @POST
    @Path("/observations")
    @Idempotent
    @Operation(operationId = "observeHypothesis", summary = "Count trials and successes; each external id counts once")
    public HypothesisView observe(@PathParam("id") String id, @Nullable ObservationsRequest request) {
        return observations.count(RecordId.parse(id), Demand.body(request).requireFew());
    }

    @POST
    @Path("/verdict")
    @Idempotent
    @Operation(operationId = "judgeHypothesis", summary = "Use one of the planned looks and let the numbers decide")
    public HypothesisView judge(@PathParam("id") String id) {
        return hypotheses.look(RecordId.parse(id));
    }
}
