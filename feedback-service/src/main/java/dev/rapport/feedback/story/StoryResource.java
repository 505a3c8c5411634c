package dev.rapport.feedback.story;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
import static dev.rapport.platform.security.Role.INTEGRATION_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;
import static dev.rapport.platform.security.Role.SALES_HEAD_NAME;
import static dev.rapport.platform.security.Role.SALES_NAME;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** From a story that was told to one that may be told on; stories themselves are created as records. */
@Path("/api/stories/{id}")
@RunOnVirtualThread
@Tag(name = "Stories", description = "What customers went through with us, and how far it may be told")
public class StoryResource {
    private final Stories stories;
    private final AccessMatrix access;

    StoryResource(Stories stories, AccessMatrix access) {
        this.stories = stories;
        this.access = access;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getStory",
            summary = "Where a story stands, how fresh it is, and what may be done with it")
    public StoryView read(@PathParam("id") String id) {
        access.require(Action.READ, "Story");
        return stories.read(RecordId.parse(id));
    }

    @POST
    @Path("/verification")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, ADMIN_NAME})
    @Operation(
            operationId = "verifyStory",
            summary = "Confirm that a story is true",
            description = "By anybody but its teller. From here on its text stays as it is.")
    public StoryView verify(@PathParam("id") String id) {
        return stories.move(RecordId.parse(id), StoryStatus.VERIFIED, Stories.nothing());
    }

    @POST
    @Path("/consent")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, ADMIN_NAME})
    @Operation(operationId = "noteStoryConsent", summary = "Note what the customer allows, or now allows instead")
    public StoryView consent(@PathParam("id") String id, @Nullable ConsentRequest request) {
        return stories.consent(RecordId.parse(id), Demand.body(request));
    }

    @POST
    @Path("/publication")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, ADMIN_NAME})
    @Operation(operationId = "publishStory", summary = "Offer a story to everybody, within what the customer allows")
    public StoryView publish(@PathParam("id") String id) {
        return stories.move(RecordId.parse(id), StoryStatus.PUBLISHED, Stories.nothing());
    }

    @POST
    @Path("/retirement")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, ADMIN_NAME})
    @Operation(operationId = "retireStory", summary = "Tell a story no more")
    public StoryView retire(@PathParam("id") String id, @Nullable RetirementRequest request) {
        String reason = Demand.property(Demand.body(request).reason(), "reason");
        return stories.move(
                RecordId.parse(id), StoryStatus.RETIRED, Stories.nothing().put("RetirementReason", reason));
    }

    @POST
    @Path("/uses")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(
            operationId = "useStory",
            summary = "Note that a story was told; refused beyond what the customer allows")
    public StoryView use(@PathParam("id") String id, @Nullable UseRequest request) {
        return stories.use(RecordId.parse(id), Demand.body(request));
    }
}
