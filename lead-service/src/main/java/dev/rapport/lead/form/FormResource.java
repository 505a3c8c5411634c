package dev.rapport.lead.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.rest.Demand;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Gives forms to strangers and takes from them what they fill in. */
@Path("/api/forms/{key}")
@Tag(name = "Forms")
@ForStrangers
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FormResource {
    private static final String TAKEN = "Arrived. The same for somebody new, somebody known and a repetition";
    private static final String NONE = "No form that can be filled in has this key";
    private static final String TOO_MANY = "Too many in this hour; Retry-After says when to go on";

    private final FormSubmissions submissions;
    private final ClientAddress client;
    private final Patience patience;
    private final FormMetrics metrics;
    private final FormBody body;

    FormResource(
            FormSubmissions submissions, ClientAddress client, Patience patience, FormMetrics metrics, FormBody body) {
        this.submissions = submissions;
        this.client = client;
        this.patience = patience;
        this.metrics = metrics;
        this.body = body;
    }

    @GET
    @Operation(operationId = "getForm", summary = "What a page needs to draw a form, and the right to submit it once")
    @APIResponse(
            responseCode = "200",
            description = "The form",
            content = @Content(schema = @Schema(implementation = FormView.class)))
    @APIResponse(
            responseCode = "404",
            description = NONE,
            content = @Content(schema = @Schema(implementation = ApiError[].class)))
    public FormView form(@PathParam("key") String key) {
        return submissions.open(key);
    }

    @POST
    @Path("/submissions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitForm",
            summary = "Submit a form that was filled in, as JSON or as a browser sends it")
    @APIResponse(
            responseCode = "202",
            description = TAKEN,
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "404",
            description = NONE,
            content = @Content(schema = @Schema(implementation = ApiError[].class)))
    @APIResponse(
            responseCode = "429",
            description = TOO_MANY,
            content = @Content(schema = @Schema(implementation = ApiError[].class)))
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SubmissionRequest.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                        schema = @Schema(implementation = SubmissionRequest.class))
            })
    public Response submit(@PathParam("key") String key, @Nullable SubmissionRequest request) {
        return answer(key, Demand.body(request));
    }

    @POST
    @Path("/submissions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response submitAsForm(@PathParam("key") String key, @Nullable String form) throws JsonProcessingException {
        return answer(key, body.read(form == null ? "" : form));
    }

    /** What browsers ask before a page of another site may call; {@link FormDoor} says it in headers. */
    @OPTIONS
    @Operation(hidden = true)
    public Response ask() {
        return Response.noContent().build();
    }

    @OPTIONS
    @Path("/submissions")
    @Operation(hidden = true)
    public Response askToSubmit() {
        return Response.noContent().build();
    }

    private Response answer(String key, SubmissionRequest request) {
        try {
            metrics.note(submissions.submit(key, request, client.digest(patience.now())));
            return Response.accepted(Receipt.RECEIVED).build();
        } catch (TooManySubmissionsException limit) {
            metrics.note(Outcome.LIMITED);
            long seconds = limit.retryAfter();
            return Response.status(ErrorCode.TOO_MANY_REQUESTS.status())
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .entity(List.of(new ApiError(
                            "This form takes no more for now. Try again in " + seconds + " seconds.",
                            ErrorCode.TOO_MANY_REQUESTS,
                            List.of())))
                    .build();
        }
    }
}
