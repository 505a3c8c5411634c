package dev.rapport.lead.history;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadRepository;
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

/** Tells the story of a lead. */
@Path("/api/leads/{id}/history")
@Tag(name = "Leads")
@RunOnVirtualThread
@Authenticated
public class HistoryResource {
    private final LeadRepository leads;
    private final HistoryQuery query;
    private final AccessMatrix access;

    HistoryResource(LeadRepository leads, HistoryQuery query, AccessMatrix access) {
        this.leads = leads;
        this.access = access;
        this.query = query;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getLeadHistory",
            summary = "Stages with the time in each, hand-offs and touches of a lead, oldest first")
    public LeadHistory history(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("after") @Nullable String after) {
        access.require(Action.READ, "Lead");
        Lead lead = leads.require(RecordId.parse(id));
        StoryPage page = StoryPage.of(limit, after, (start, most) -> query.moments(lead.id(), start, most));
        return new LeadHistory(
                lead.id(),
                lead.stage(),
                query.times(lead.id()),
                page.moments(),
                page.next("/api/leads/" + lead.id() + "/history"));
    }
}
