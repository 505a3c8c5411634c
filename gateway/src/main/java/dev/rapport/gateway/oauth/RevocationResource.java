package dev.rapport.gateway.oauth;

import dev.rapport.gateway.issuer.Sessions;
import dev.rapport.gateway.token.TokenExchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Ends sessions. Always answers 200, also for unknown tokens and without Authorization: a client that logs out must not
 * be told to log in first (SALESFORCE.md, 0.4).
 */
@Path("/services/oauth2/revoke")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Identity")
public class RevocationResource {
    private final Sessions sessions;
    private final TokenExchange exchange;

    RevocationResource(Sessions sessions, TokenExchange exchange) {
        this.sessions = sessions;
        this.exchange = exchange;
    }

    @GET
    @Operation(operationId = "revokeTokenByLink", summary = "Log out: end the session of the token in the address")
    @APIResponse(responseCode = "200", description = "The token opens nothing any more")
    public Response revokeByLink(@QueryParam("token") @Nullable String token) {
        return revoke(token);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "revokeToken", summary = "Log out: end the session of the token in the form")
    @APIResponse(responseCode = "200", description = "The token opens nothing any more")
    public Response revokeByForm(@FormParam("token") @Nullable String token) {
        return revoke(token);
    }

    private Response revoke(@Nullable String token) {
        if (token != null) {
            sessions.revoke(token);
            exchange.forget(token);
        }
        return Response.ok().build();
    }
}
