package dev.rapport.feedback.owed;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
import static dev.rapport.platform.security.Role.EXECUTIVE_NAME;
import static dev.rapport.platform.security.Role.INTEGRATION_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;
import static dev.rapport.platform.security.Role.SALES_HEAD_NAME;
import static dev.rapport.platform.security.Role.SALES_NAME;

import dev.rapport.feedback.owed.OwedAnswers.Window;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.rest.DuePosition;
import dev.rapport.platform.security.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The answers that the caller owes and is owed. */
@Path("/api/owed")
@RunOnVirtualThread
@Tag(name = "Owed", description = "What you owe others, and what others owe you")
public class OwedResource {
    private static final int MOST = 200;

    private final OwedAnswers answers;
    private final CurrentCaller caller;

    OwedResource(OwedAnswers answers, CurrentCaller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(
            operationId = "owedAnswers",
            summary = "What you owe and are owed, the most urgent first; or what a team does, by name of its members")
    public OwedList owed(
            @QueryParam("team") @Nullable String team,
            @QueryParam("limit") @DefaultValue("" + MOST) int limit,
            @QueryParam("youOwePage") @Nullable String youOwePage,
            @QueryParam("owedToYouPage") @Nullable String owedToYouPage) {
        if (limit < 1 || limit > MOST) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "limit is " + limit + ", but 1 to " + MOST + " are allowed.", "limit");
        }
        Window window = new Window(DuePosition.parse(youOwePage), DuePosition.parse(owedToYouPage), limit);
        return team == null ? answers.of(caller.get(), window) : answers.ofTeam(team, window);
    }
}
