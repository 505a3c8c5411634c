package dev.rapport.lead.campaign;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import dev.rapport.platform.rest.Demand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes a step asked for by the verb as the write of a record that any client could send, under the same rules. */
@ApplicationScoped
class CampaignStatusWrite {
    private final CampaignRepository campaigns;
    private final RecordWriter writer;
    private final RecordTypes types;

    CampaignStatusWrite(CampaignRepository campaigns, RecordWriter writer, RecordTypes types) {
        this.campaigns = campaigns;
        this.writer = writer;
        this.types = types;
    }

    @Transactional
    CampaignStatusView move(RecordId id, CampaignStatusRequest asked) {
        CampaignStatus to = CampaignStatus.parse(Demand.property(asked.status(), "status"));
        String reason = Demand.text(asked.reason(), "reason", Campaign.REASON_LENGTH);
        Campaign campaign = campaigns.requireForUpdate(id);
        // A record may be written as it is; a verb that changes nothing is a mistake.
        campaign.status().demandNext(to);
        ObjectNode change = JsonNodeFactory.instance.objectNode().put("Status", to.label());
        if (reason != null) {
            change.put("AbortReason", reason);
        }
        if (asked.retro() != null) {
            asked.retro().write(change);
        }
        writer.update(types.require("Campaign"), id, change);
        return campaign.view();
    }
}
