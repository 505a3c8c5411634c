package dev.rapport.content.link;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.security.Role;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What becomes of a link once it is made. */
@Path("/api/links/{id}")
@RunOnVirtualThread
@RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
@Tag(name = "Links", description = "Links that lead buyers to assets")
class TrackedLinkResource {
    private final TrackedLinks links;

    TrackedLinkResource(TrackedLinks links) {
        this.links = links;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getLink", summary = "A link, without its token")
    public LinkView read(@PathParam("id") String id) {
        return links.read(RecordId.parse(id));
    }

    /** Not repeatable by key: the answer would be kept, and the token with it. */
    @POST
    @Path("/token")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "renewLinkToken",
            summary = "Give a link another token, or one made as a record its first",
            description = "The former one leads nowhere from now on.")
    public LinkView renew(@PathParam("id") String id) {
        return links.renew(RecordId.parse(id));
    }

    @POST
    @Path("/revocation")
    @Idempotent
    @Operation(
            operationId = "revokeLink",
            summary = "End a link",
            description = "It is followed no more within rapport.content.link.fresh.")
    public LinkView revoke(@PathParam("id") String id) {
        return links.revoke(RecordId.parse(id));
    }
}
