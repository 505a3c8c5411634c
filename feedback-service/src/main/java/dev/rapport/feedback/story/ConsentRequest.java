package dev.rapport.feedback.story;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer allows; its values are checked as those of a Story record. */
@Schema(name = "StoryConsentRequest", description = "What a customer allows to be done with a story")
record ConsentRequest(
        @Schema(required = true, examples = "Head of plant, by e-mail of 2 March", description = "Who said yes.")
        @Nullable
        String givenBy,

        @Schema(
                required = true,
                implementation = ConsentScope.class,
                examples = "ANONYMOUS",
                description = "How far it may go: within our company, to buyers without a name, or with it.")
        @Nullable
        String scope,

        @Schema(required = true, format = "date", examples = "2027-12-31", description = "The last day.") @Nullable
        String until,

        @Schema(minimum = "0", examples = "20", description = "How often; without limit if absent.") @Nullable
        Integer uses) {

    ObjectNode toRecord() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ConsentGivenBy", givenBy)
                .put("ConsentScope", scope)
                .put("ConsentUntil", until)
                .put("ConsentedUses", uses);
    }
}
