package dev.rapport.lead.owed;

import dev.rapport.lead.owed.OwedQuery.Window;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.rest.DuePosition;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells callers what they owe and what they are owed. */
@Path("/api/owed")
@Tag(name = "Owed")
@RunOnVirtualThread
@Authenticated
public class OwedResource {
    private static final int MOST = 200;

    private final OwedQuery query;

    OwedResource(OwedQuery query) {
        this.query = query;
    }

    @GET
    @Operation(
            operationId = "getOwed",
            summary = "What you owe and what is owed to you; or what a team does, by name of its members")
    public Owed owed(
            @QueryParam("team") @Nullable String team,
            @QueryParam("limit") @DefaultValue("" + MOST) int limit,
            @QueryParam("youOwePage") @Nullable String youOwePage,
            @QueryParam("owedToYouPage") @Nullable String owedToYouPage) {
        if (limit < 1 || limit > MOST) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "limit is a number from 1 to " + MOST + ", not " + limit + ".");
        }
        Window window = new Window(DuePosition.parse(youOwePage), DuePosition.parse(owedToYouPage), limit);
        return team == null ? query.ofCaller(window) : query.ofTeam(team, window);
    }
}
