package dev.rapport.feedback.mention;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer as somebody proposes it; checked as a MentionDraft record. */
@Schema(name = "MentionDraftRequest", description = "An answer as you propose it")
record DraftRequest(
        @Schema(
                required = true,
                examples = "No login was ever hacked; here is the audit.",
                maxLength = MentionDraft.TEXT_LENGTH)
        @Nullable
        String text) {

    ObjectNode toRecord(RecordId mention) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("MentionId", mention.toString())
                .put("Text", text);
    }
}
