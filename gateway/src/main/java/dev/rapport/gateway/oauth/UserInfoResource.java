package dev.rapport.gateway.oauth;

import dev.rapport.gateway.issuer.Account;
import dev.rapport.gateway.issuer.Accounts;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the holder of a session who they are. */
@Path("/")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Identity")
public class UserInfoResource {
    private final Accounts accounts;
    private final CurrentCaller caller;

    UserInfoResource(Accounts accounts, CurrentCaller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Path("services/oauth2/userinfo")
    @Operation(operationId = "getUserInfo", summary = "Who the session's user is, in OpenID Connect's claims")
    public UserInfo userInfo(@Context UriInfo address) {
        return UserInfo.of(self(), InstanceUrl.of(address));
    }

    @POST
    @Path("services/oauth2/userinfo")
    @Operation(operationId = "postUserInfo", summary = "As with GET, for clients that post")
    public UserInfo postedUserInfo(@Context UriInfo address) {
        return userInfo(address);
    }

    @GET
    @Path("id/{organization}/{user}")
    @Operation(operationId = "getIdentity", summary = "Who the session's user is, at the address that the login named")
    public Identity identity(
            @PathParam("organization") String organization, @PathParam("user") String user, @Context UriInfo address) {
        Account self = self();
        if (!self.org().equals(RecordId.parse(organization)) || !self.user().equals(RecordId.parse(user))) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND,
                    "The requested resource does not exist: this session's identity is /id/" + self.org() + "/"
                            + self.user() + ".");
        }
        return Identity.of(self, InstanceUrl.of(address));
    }

    private Account self() {
        Caller known = caller.get();
        return accounts.find(new RecordId(known.userId()))
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_SESSION_ID, "Session expired or invalid: its user is gone."));
    }
}
