package dev.rapport.lead.campaign;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.security.Role;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the gates of campaigns, and waives them. */
@Path("/api/campaigns/{id}/gates")
@Tag(name = "Campaigns")
@RunOnVirtualThread
public class GateResource {
    private final CampaignRepository campaigns;
    private final CampaignGates gates;
    private final Waivers waivers;
    private final AccessMatrix access;

    GateResource(CampaignRepository campaigns, CampaignGates gates, Waivers waivers, AccessMatrix access) {
        this.campaigns = campaigns;
        this.gates = gates;
        this.waivers = waivers;
        this.access = access;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(
            operationId = "getCampaignGates",
            summary = "What stands in a campaign's way: each gate, its evidence, what opens it and what is missing")
    public GatesView read(@PathParam("id") String id) {
        access.require(Action.READ, "Campaign");
        Campaign campaign = campaigns.require(RecordId.parse(id));
        return new GatesView(
                campaign.id(),
                campaign.status().label(),
                gates.of(campaign).stream()
                        .map(state -> state.view(campaign.id()))
                        .toList());
    }

    @POST
    @Path("/{gate}/waiver")
    @Idempotent
    @RolesAllowed(Role.SALES_HEAD_NAME)
    @Operation(
            operationId = "waiveCampaignGate",
            summary = "Let a campaign past a closed gate for a while",
            description = "A head of sales says why and until when. Waivers are counted and expire by themselves.")
    public WaiverView waive(
            @PathParam("id") String id, @PathParam("gate") String gate, @Nullable WaiverRequest request) {
        return waivers.waive(RecordId.parse(id), Gate.parse(gate), Demand.body(request))
                .view();
    }

    @DELETE
    @Path("/{gate}/waiver")
    @RolesAllowed(Role.SALES_HEAD_NAME)
    @Operation(operationId = "revokeCampaignGateWaiver", summary = "End the waiver of a gate before it expires")
    public void revoke(@PathParam("id") String id, @PathParam("gate") String gate) {
        waivers.revoke(RecordId.parse(id), Gate.parse(gate));
    }
}
