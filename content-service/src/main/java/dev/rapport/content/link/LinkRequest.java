package dev.rapport.content.link;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.Demand;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link as a seller asks for it. */
record LinkRequest(
        @Schema(examples = "EMAIL", required = true) @Nullable
        LinkChannel channel,

        @Schema(description = "The version to stay at; the newest at each time if left out") @Nullable
        RecordId versionId,

        @Schema(examples = "00Q000000000001EAA") @Nullable RecordId leadId,

        @Nullable RecordId contactId,
        @Nullable RecordId opportunityId,

        @Schema(description = "90 days from now if left out") @Nullable
        Instant expiresAt,

        @Schema(description = "Without it a view counts on the asset and names nobody") @Nullable
        Declaration consent) {
    /**
     * What the person agreed to.
     *
     * @param text what they were told
     * @param at when they agreed
     */
    @Schema(name = "LinkConsent")
    record Declaration(
            @Schema(examples = "You may see which of our papers I read", required = true) @Nullable
            String text,

            @Nullable String version,
            @Schema(required = true) @Nullable Instant at) {}

    /** The same as a client of the record plane would write it. */
    ObjectNode toRecord(RecordId asset) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("ContentAssetId", asset.toString());
        record.put("Channel", Demand.property(channel, "channel").name());
        put(record, "ContentVersionId", versionId);
        put(record, "LeadId", leadId);
        put(record, "ContactId", contactId);
        put(record, "OpportunityId", opportunityId);
        put(record, "ExpiresAt", expiresAt);
        if (consent != null) {
            record.put("ConsentText", Demand.property(consent.text(), "text"));
            put(record, "ConsentVersion", consent.version());
            record.put("ConsentedAt", Demand.property(consent.at(), "at").toString());
        }
        return record;
    }

    private static void put(ObjectNode record, String field, @Nullable Object value) {
        if (value != null) {
            record.put(field, value.toString());
        }
    }
}
