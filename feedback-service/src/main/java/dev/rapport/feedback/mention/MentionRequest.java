package dev.rapport.feedback.mention;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mention as its source reports it; its values are checked as those of a Mention record. */
@Schema(name = "MentionRequest", description = "What is said about us, as its source reports it")
public record MentionRequest(
        @Schema(required = true, examples = "forum", maxLength = SaidRecord.SOURCE_LENGTH) @Nullable
        String source,

        @Schema(
                required = true,
                description = "The source's id of it: sent twice, it is one mention",
                examples = "4711",
                maxLength = SaidRecord.EXTERNAL_ID_LENGTH)
        @Nullable
        String externalId,

        @Schema(required = true, examples = "https://forum.example/t/4711?utm_source=x") @Nullable
        String url,

        @Schema(description = "The beginning of the text if absent", examples = "Broken by design?") @Nullable
        String title,

        @Schema(examples = "jdoe") @Nullable String author,

        @Schema(minimum = "0", description = "People; sent again, it is observed again", examples = "12000") @Nullable
        Integer reach,

        @Schema(required = true, format = "date-time", examples = "2026-11-15T16:00:00Z") @Nullable
        String publishedAt,

        @Schema(required = true, examples = "Their login was hacked, I hear.") @Nullable
        String text) {

    ObjectNode toRecord() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Source", source)
                .put("ExternalId", externalId)
                .put("Url", url)
                .put("Name", title)
                .put("Author", author)
                .put("Reach", reach)
                .put("PublishedAt", publishedAt)
                .put("Text", text);
    }
}
