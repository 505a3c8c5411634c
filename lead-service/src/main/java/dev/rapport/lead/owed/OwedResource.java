package dev.rapport.lead.owed;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    @Operation(operationId = "getOwed", summary = "What you owe and what is owed to you")
    public Owed owed(@QueryParam("limit") @DefaultValue("200") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "limit is a number from 1 to " + MOST + ", not " + limit + ".");
        }
        return query.ask(limit);
    }
}
