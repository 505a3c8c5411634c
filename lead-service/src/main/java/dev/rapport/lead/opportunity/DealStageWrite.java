package dev.rapport.lead.opportunity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import dev.rapport.platform.rest.Demand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes a move asked for by the verb as the write of a record that any client could send, under the same rules. */
@ApplicationScoped
class DealStageWrite {
    private final OpportunityRepository opportunities;
    private final RecordWriter writer;
    private final RecordTypes types;

    DealStageWrite(OpportunityRepository opportunities, RecordWriter writer, RecordTypes types) {
        this.opportunities = opportunities;
        this.writer = writer;
        this.types = types;
    }

    @Transactional
    DealStageView move(RecordId id, DealStageRequest asked) {
        DealStage to = DealStage.of(Demand.property(asked.stage(), "stage"));
        String reason = Demand.text(asked.reason(), "reason", Opportunity.NOTE_LENGTH);
        String note = Demand.text(asked.note(), "note", Opportunity.NOTE_LENGTH);
        Opportunity deal = opportunities.requireForUpdate(id);
        // A record may be written as it is; a verb that changes nothing is a mistake.
        DealMove.demandLegal(deal.stage(), to);
        ObjectNode change = JsonNodeFactory.instance.objectNode().put("StageName", to.label());
        if (reason != null) {
            change.put("CloseReason", reason);
        }
        if (note != null) {
            change.put("StageReason", note);
        }
        if (note != null && (reason != null || (!deal.isClosed && to.isClosed()))) {
            change.put("CloseReasonNote", note);
        }
        writer.update(types.require("Opportunity"), id, change);
        return deal.view();
    }
}
