package dev.rapport.platform.bulk;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.query.RowExport;
import dev.rapport.platform.query.RowExport.Span;
import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.rest.Demand;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Jobs that read records: made, watched, and their rows fetched as CSV. */
@Path("/services/data/{version}/jobs/query")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Bulk query", description = "Bulk API 2.0: reading any number of records as CSV")
public class QueryJobResource {
    /** What the header says when there is no next page; clients compare with it literally. */
    private static final String NO_LOCATOR = "null";

    private final Jobs jobs;
    private final QueryResults results;
    private final RowExport export;
    private final BulkConfig config;
    private final Bell bell;

    QueryJobResource(Jobs jobs, QueryResults results, RowExport export, BulkConfig config, Bell bell) {
        this.jobs = jobs;
        this.results = results;
        this.export = export;
        this.config = config;
        this.bell = bell;
    }

    @POST
    @Operation(operationId = "createQueryJob", summary = "Make and start a job that reads records")
    public JobView create(@PathParam("version") ApiVersion version, @Nullable QueryRequest request) {
        QueryRequest asked = Demand.body(request);
        String soql = asked.soql();
        var object = export.object(soql);
        JobSpec spec = new JobSpec(
                Demand.property(asked.operation(), "operation"),
                object.name(),
                null,
                soql,
                IngestRequest.dialect(asked.columnDelimiter(), asked.lineEnding()),
                version.text(),
                null);
        Job job = jobs.create(spec, object, JobState.UPLOAD_COMPLETE);
        bell.ring();
        return JobView.of(job);
    }

    @GET
    @Operation(operationId = "listQueryJobs", summary = "Your jobs, the newest first")
    public JobList list(
            @PathParam("version") ApiVersion version, @QueryParam("queryLocator") @Nullable String position) {
        return JobList.of(
                jobs.list(Kind.QUERY, ListPosition.parse(position)), config.listPage(), Kind.QUERY, version.text());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getQueryJob", summary = "How far a job is")
    public JobView get(@PathParam("version") ApiVersion version, @PathParam("id") String id) {
        return JobView.of(jobs.require(Kind.QUERY, RecordId.parse(id)));
    }

    @PATCH
    @Path("/{id}")
    @Operation(operationId = "changeQueryJob", summary = "Abort a job")
    public JobView change(
            @PathParam("version") ApiVersion version, @PathParam("id") String id, @Nullable StateChange change) {
        return JobView.of(jobs.move(
                Kind.QUERY,
                RecordId.parse(id),
                Demand.property(Demand.body(change).state(), "state")));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteQueryJob", summary = "Forget a job")
    public void delete(@PathParam("version") ApiVersion version, @PathParam("id") String id) {
        jobs.delete(Kind.QUERY, RecordId.parse(id));
    }

    @GET
    @Path("/{id}/results")
    @Produces("text/csv")
    @Operation(
            operationId = "getQueryResults",
            summary = "The rows, on one page unless maxRecords asks for several",
            description = "Sforce-NumberOfRecords says how many rows the page has, Sforce-Locator where the next page"
                    + " begins; null if there is none.")
    @APIResponse(
            responseCode = "200",
            description = "Rows as CSV, all values in quotes, columns in the order of SELECT",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response results(
            @PathParam("version") ApiVersion version,
            @PathParam("id") String id,
            @QueryParam("locator") @Nullable String locator,
            @QueryParam("maxRecords") @Nullable String maxRecords) {
        Job job = jobs.require(Kind.QUERY, RecordId.parse(id), JobState.JOB_COMPLETE, "has no results");
        JobSpec spec = job.spec();
        if (!spec.version().equals(version.text())) {
            throw new ApiException(
                    ErrorCode.API_VERSION_MISMATCH,
                    "The job was made in API version " + spec.version() + "; ask for its results in the same one.");
        }
        String from = locator == null || locator.isBlank() ? null : locator;
        Span span = results.span(job, from, most(maxRecords));
        StreamingOutput rows = out -> results.write(job, from, span.rows(), out);
        return Response.ok(rows)
                .header("Sforce-NumberOfRecords", span.rows())
                .header("Sforce-Locator", span.next() == null ? NO_LOCATOR : span.next())
                .build();
    }

    private static @Nullable Integer most(@Nullable String maxRecords) {
        if (maxRecords == null || maxRecords.isBlank()) {
            return null;
        }
        try {
            int most = Integer.parseInt(maxRecords);
            if (most > 0) {
                return most;
            }
        } catch (NumberFormatException refusedBelow) {
            // Refused as a number that is none.
        }
        throw new ApiException(
                ErrorCode.INVALID_PARAMETER, "The parameter maxRecords must be a whole number from 1 on.");
    }
}
