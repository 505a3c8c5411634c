package dev.rapport.lead.history;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.lead.history.HistoryQuery.Positioned;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells the story of a lead. */
@Path("/api/leads/{id}/history")
@Tag(name = "Leads")
@RunOnVirtualThread
@Authenticated
public class HistoryResource {
    private static final int MOST = 200;

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
        if (limit < 1 || limit > MOST) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "limit is a number from 1 to " + MOST + ", not " + limit + ".");
        }
        Lead lead = leads.require(RecordId.parse(id));
        HistoryPosition start = after == null ? HistoryPosition.START : HistoryPosition.parse(after);
        List<Positioned> found = query.moments(lead.id(), start, limit + 1);
        List<Positioned> page = found.subList(0, Math.min(limit, found.size()));
        return new LeadHistory(
                lead.id(),
                lead.stage(),
                query.times(lead.id()),
                page.stream().map(Positioned::moment).toList(),
                found.size() > limit ? next(lead.id(), limit, page.getLast()) : null);
    }

    private static String next(RecordId lead, int limit, Positioned last) {
        return "/api/leads/" + lead + "/history?limit=" + limit + "&after="
                + last.position().token();
    }
}
