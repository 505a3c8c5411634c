package dev.rapport.lead.capture;

import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a lead stands. */
@Schema(description = "Where a lead stands in the sales cycle.")
public record LeadStageView(RecordId leadId, Stage stage) {}
