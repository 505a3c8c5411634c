package dev.rapport.content.oneoff;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Assets that are for the market by name only. */
@Path("/api/assets/one-offs")
@RunOnVirtualThread
@Authenticated
@Tag(name = "Content")
public class OneOffResource {
    private final OneOffs oneOffs;
    private final AccessMatrix access;

    OneOffResource(OneOffs oneOffs, AccessMatrix access) {
        this.oneOffs = oneOffs;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listOneOffs",
            summary = "De-facto one-offs",
            description =
                    "Assets of scope MARKET that have been published for 180 days and were used for at most one account"
                            + " in the last 180 days; 200 at a time, of which the next begin after= what next names.")
    public OneOffView list(@QueryParam("after") @Nullable String after) {
        access.require(Action.READ, "ContentAsset");
        return oneOffs.after(after == null ? null : RecordId.parse(after));
    }
}
