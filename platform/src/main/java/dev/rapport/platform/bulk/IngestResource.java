package dev.rapport.platform.bulk;

import dev.rapport.platform.bulk.IngestResults.Part;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.rest.Demand;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Jobs that write records: made, given their data, started, watched, and asked what became of each row. */
@Path("/services/data/{version}/jobs/ingest")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Bulk ingest", description = "Bulk API 2.0: writing any number of records from CSV")
public class IngestResource {
    private static final String CSV = "text/csv";

    private final IngestJobs ingest;
    private final Jobs jobs;
    private final IngestResults results;
    private final BulkConfig config;

    IngestResource(IngestJobs ingest, Jobs jobs, IngestResults results, BulkConfig config) {
        this.ingest = ingest;
        this.jobs = jobs;
        this.results = results;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createIngestJob", summary = "Make a job that waits for its data")
    public JobView create(@PathParam("version") ApiVersion version, @Nullable IngestRequest request) {
        return JobView.of(ingest.open(Demand.body(request).spec(version.text())));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public JobView createWithData(
            @PathParam("version") ApiVersion version,
            @RestForm("job") @PartType(MediaType.APPLICATION_JSON) @Nullable IngestRequest request,
            @RestForm("content") @Nullable FileUpload content)
            throws IOException {
        JobSpec spec = Demand.body(request).spec(version.text());
        if (content == null) {
            throw IngestRequest.invalid("The form must have the CSV as a file called content.", "content");
        }
        try (InputStream csv = Files.newInputStream(content.uploadedFile())) {
            return JobView.of(ingest.start(spec, csv));
        }
    }

    @GET
    @Operation(operationId = "listIngestJobs", summary = "Your jobs, the newest first")
    public JobList list(
            @PathParam("version") ApiVersion version, @QueryParam("queryLocator") @Nullable String position) {
        return JobList.of(
                jobs.list(Kind.INGEST, ListPosition.parse(position)), config.listPage(), Kind.INGEST, version.text());
    }

    @PUT
    @Path("/{id}/batches")
    @Consumes(CSV)
    @Operation(
            operationId = "uploadIngestData",
            summary = "Send a job its data",
            description = "UTF-8, one upload of at most 150 MB; sending it again replaces it until the job is started.")
    @APIResponse(responseCode = "201", description = "Received")
    public Response upload(
            @PathParam("version") ApiVersion version,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            InputStream csv)
            throws IOException {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ApiException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "The data is taken as it is, not in Content-Encoding " + encoding + ".");
        }
        ingest.receive(RecordId.parse(id), csv);
        return Response.status(Response.Status.CREATED).build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getIngestJob", summary = "How far a job is")
    public JobView get(@PathParam("version") ApiVersion version, @PathParam("id") String id) {
        return JobView.of(jobs.require(Kind.INGEST, RecordId.parse(id)));
    }

    @PATCH
    @Path("/{id}")
    @Operation(operationId = "changeIngestJob", summary = "Start a job, or abort it")
    public JobView change(
            @PathParam("version") ApiVersion version, @PathParam("id") String id, @Nullable StateChange change) {
        return JobView.of(ingest.move(
                RecordId.parse(id), Demand.property(Demand.body(change).state(), "state")));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteIngestJob", summary = "Forget a job, its data and its results")
    public void delete(@PathParam("version") ApiVersion version, @PathParam("id") String id) {
        jobs.delete(Kind.INGEST, RecordId.parse(id));
    }

    @GET
    @Path("/{id}/{part}")
    @Produces(CSV)
    @Operation(
            operationId = "getIngestResults",
            summary = "What became of the rows, in the order they were sent",
            description = "part is successfulResults, failedResults or unprocessedrecords, in any case of letters.")
    @APIResponse(
            responseCode = "200",
            description = "Rows as CSV",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public StreamingOutput results(
            @PathParam("version") ApiVersion version, @PathParam("id") String id, @PathParam("part") String name) {
        Part part = Arrays.stream(Part.values())
                .filter(known -> known.path().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.NOT_FOUND,
                        "The requested resource does not exist: a job has successfulResults, failedResults and"
                                + " unprocessedrecords, not " + name + "."));
        Job job = jobs.require(Kind.INGEST, RecordId.parse(id));
        return out -> results.write(job, part, out);
    }
}
