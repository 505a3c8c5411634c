package dev.rapport.feedback.hypothesis;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
import static dev.rapport.platform.security.Role.INTEGRATION_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** From plan to verdict; hypotheses themselves are created and read as records. */
@Path("/api/hypotheses/{id}")
@RunOnVirtualThread
@Tag(name = "Hypotheses", description = "What a message claims, and whether its audience confirms it")
public class HypothesisResource {
    private final Hypotheses hypotheses;
    private final Observations observations;
    private final Retests retests;
    private final AccessMatrix access;

    HypothesisResource(Hypotheses hypotheses, Observations observations, Retests retests, AccessMatrix access) {
        this.hypotheses = hypotheses;
        this.observations = observations;
        this.retests = retests;
        this.access = access;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getHypothesis", summary = "Where a hypothesis stands, with its arms and its last look")
    public HypothesisView read(@PathParam("id") String id) {
        access.require(Action.READ, "Hypothesis");
        return hypotheses.read(RecordId.parse(id));
    }

    @POST
    @Path("/registration")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(operationId = "registerHypothesis", summary = "Freeze the plan; from here on observations count")
    public HypothesisView register(@PathParam("id") String id) {
        return hypotheses.register(RecordId.parse(id));
    }

    @POST
    @Path("/observations")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(operationId = "observeHypothesis", summary = "Count trials and successes; each external id counts once")
    public HypothesisView observe(@PathParam("id") String id, @Nullable ObservationsRequest request) {
        return observations.count(RecordId.parse(id), Demand.body(request).requireFew());
    }

    @POST
    @Path("/verdict")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(operationId = "judgeHypothesis", summary = "Use one of the planned looks and let the numbers decide")
    public HypothesisView judge(@PathParam("id") String id) {
        return hypotheses.look(RecordId.parse(id));
    }

    @GET
    @Path("/looks")
    @Authenticated
    @Operation(operationId = "listHypothesisLooks", summary = "Every look that was taken, planned or not, in order")
    public List<LookView> looks(@PathParam("id") String id) {
        access.require(Action.READ, "HypothesisLook");
        return hypotheses.looks(RecordId.parse(id));
    }

    @POST
    @Path("/looks")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(
            operationId = "lookAtHypothesis",
            summary = "Look at the numbers without a plan to; it is noted, and gives no verdict")
    public List<LookView> peek(@PathParam("id") String id) {
        return hypotheses.peek(RecordId.parse(id));
    }

    @POST
    @Path("/retest")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(
            operationId = "retestHypothesis",
            summary = "Test a claim again once its test has ended, as a new draft with the same plan and arms")
    @APIResponseSchema(value = HypothesisView.class, responseCode = "201", responseDescription = "Begun")
    public Response retest(@PathParam("id") String id) {
        HypothesisView begun = retests.begin(RecordId.parse(id));
        return Response.created(URI.create("/api/hypotheses/" + begun.id()))
                .entity(begun)
                .build();
    }
}
