package dev.rapport.lead.scoring;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains scores, by the rules and touches of this moment. */
@Path("/api/leads/{id}/score")
@Tag(name = "Leads")
@RunOnVirtualThread
@Authenticated
public class ScoreResource {
    private final LeadRepository leads;
    private final ScoreRules rules;
    private final Scoring scoring;
    private final AccessMatrix access;
    private final Clock clock;

    ScoreResource(LeadRepository leads, ScoreRules rules, Scoring scoring, AccessMatrix access, Clock clock) {
        this.leads = leads;
        this.rules = rules;
        this.scoring = scoring;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(operationId = "getLeadScore", summary = "A lead's score, point by point")
    public ScoreView score(@PathParam("id") String id) {
        access.require(Action.READ, "Lead");
        Lead lead = leads.require(RecordId.parse(id));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ScoreCard card = scoring.score(rules.active(), List.of(lead.id()), now).getFirst();
        return new ScoreView(
                lead.id(),
                card.total(),
                card.fit(),
                card.engagement(),
                now,
                lead.score(),
                lead.scoredAt(),
                card.entries().stream().map(ScoreView::rule).toList());
    }
}
