package dev.rapport.lead.history;

import dev.rapport.lead.opportunity.Opportunity;
import dev.rapport.lead.opportunity.OpportunityRepository;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells how a deal went from stage to stage. */
@Path("/api/opportunities/{id}/stages")
@Tag(name = "Opportunities")
@RunOnVirtualThread
@Authenticated
public class DealStoryResource {
    private final OpportunityRepository opportunities;
    private final DealStoryQuery query;
    private final AccessMatrix access;

    DealStoryResource(OpportunityRepository opportunities, DealStoryQuery query, AccessMatrix access) {
        this.opportunities = opportunities;
        this.query = query;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getOpportunityStages",
            summary = "Moves of an opportunity from stage to stage, oldest first, with the time in each stage")
    public DealStory stages(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("after") @Nullable String after) {
        access.require(Action.READ, "Opportunity");
        Opportunity deal = opportunities.require(RecordId.parse(id));
        StoryPage page = StoryPage.of(limit, after, (start, most) -> query.moves(deal.id(), start, most));
        return new DealStory(
                deal.id(),
                deal.stageName(),
                query.times(deal.id()),
                page.moments(),
                page.next("/api/opportunities/" + deal.id() + "/stages"));
    }
}
