package dev.rapport.feedback.path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** With which campaign sales gets a path. */
@Schema(name = "PathHandoverRequest", description = "With which campaign sales gets a path")
record HandoverRequest(
        @Schema(examples = "701000000000001AAA", description = "The one that the path names already, if absent.")
        @Nullable
        String campaignId) {

    ObjectNode toRecord() {
        return campaignId == null ? Paths.nothing() : Paths.nothing().put("CampaignId", campaignId);
    }
}
