package dev.rapport.gateway.oauth;

import dev.rapport.gateway.issuer.IssuerConfig;
import dev.rapport.gateway.issuer.IssuerConfig.Mode;
import dev.rapport.gateway.issuer.NewSession;
import dev.rapport.gateway.oauth.OAuthRefusal.Reason;
import dev.rapport.gateway.oauth.OAuthRefusalMapper.OAuthError;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Gives session tokens: the login of every client. */
@Path("/services/oauth2/token")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Identity")
public class TokenResource {
    private final IssuerConfig config;
    private final Map<String, Grant> grants;

    TokenResource(IssuerConfig config, @All List<Grant> grants) {
        this.config = config;
        this.grants = grants.stream().collect(Collectors.toMap(Grant::type, Function.identity()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "requestToken", summary = "Log in: get a session token by one of four grants")
    @APIResponse(
            responseCode = "200",
            description = "A session",
            content = @Content(schema = @Schema(implementation = TokenAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "Refused; wrong credentials too, since clients read the body of no other status",
            content = @Content(schema = @Schema(implementation = OAuthError.class)))
    public Response token(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema = @Schema(implementation = TokenForm.class)))
                    MultivaluedMap<String, String> form,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Context UriInfo address) {
        TokenRequest request = new TokenRequest(form, authorization);
        NewSession session = find(request.require("grant_type")).grant(request);
        return Response.ok(TokenAnswer.of(session, InstanceUrl.of(address), request.clientSecret()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A password in an address would end up in logs on the way. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response tokenByLink() {
        throw new OAuthRefusal(Reason.INVALID_REQUEST, "must use HTTP POST");
    }

    private Grant find(String type) {
        if (config.mode() == Mode.OIDC) {
            throw new OAuthRefusal(
                    Reason.UNSUPPORTED_GRANT_TYPE,
                    "this installation takes the tokens of its OpenID Connect provider; log in there");
        }
        Grant grant = grants.get(type);
        if (grant == null) {
            throw new OAuthRefusal(
                    Reason.UNSUPPORTED_GRANT_TYPE,
                    "grant type not supported: '" + type + "'; there are " + String.join(", ", grants.keySet()));
        }
        return grant;
    }
}
