package dev.rapport.feedback.story;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a story was told; its values are checked as those of a StoryUse record. */
@Schema(name = "StoryUseRequest", description = "That a story was told, how far, and to whom")
record UseRequest(
        @Schema(required = true, implementation = ConsentScope.class, examples = "ANONYMOUS") @Nullable
        String scope,

        @Schema(examples = "00Q000000000001EAA") @Nullable String leadId,

        @Schema(examples = "006000000000001AAA") @Nullable String opportunityId,

        @Schema(description = "Now if absent.", format = "date-time", examples = "2026-11-15T16:00:00Z") @Nullable
        String usedAt,

        @Schema(description = "Your own id of it: it counts once however often it is sent.", examples = "crm-4711")
        @Nullable
        String externalId) {

    ObjectNode toRecord(RecordId story) {
        ObjectNode record = JsonNodeFactory.instance
                .objectNode()
                .put("StoryId", story.toString())
                .put("Scope", scope)
                .put("LeadId", leadId)
                .put("OpportunityId", opportunityId)
                .put("ExternalId", externalId);
        return usedAt == null ? record : record.put("UsedAt", usedAt);
    }
}
