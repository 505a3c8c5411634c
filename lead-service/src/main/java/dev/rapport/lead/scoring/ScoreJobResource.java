package dev.rapport.lead.scoring;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Has all leads scored anew, and tells how far that is. */
@Path("/api/score-jobs")
@Tag(name = "Leads")
@RunOnVirtualThread
@RolesAllowed({Role.MARKETING_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
public class ScoreJobResource {
    private final ScoreJobs jobs;

    ScoreJobResource(ScoreJobs jobs) {
        this.jobs = jobs;
    }

    @POST
    @Operation(
            operationId = "scoreLeads",
            summary = "Score all leads by the rules as they are",
            description = "An organisation has one job at a time: one that has not ended is the answer again.")
    @APIResponseSchema(value = ScoreJobView.class, responseCode = "202", responseDescription = "Queued, or running")
    public Response score() {
        ScoreJob job = jobs.openOrQueue();
        return Response.accepted(job.view())
                .header(HttpHeaders.LOCATION, "/api/score-jobs/" + job.id())
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getScoreJob", summary = "How far a score job is")
    public ScoreJobView get(@PathParam("id") String id) {
        return jobs.require(RecordId.parse(id)).view();
    }

    @POST
    @Path("/{id}/abort")
    @Operation(operationId = "abortScoreJob", summary = "End a score job; leads done already keep their new score")
    public ScoreJobView abort(@PathParam("id") String id) {
        return jobs.abort(RecordId.parse(id)).view();
    }
}
