package dev.rapport.content.derivation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.Demand;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a master for one account.
 *
 * @param name the master's if null
 * @param regions texts of the account's own by name of their region
 */
@Schema(name = "DerivationRequest", description = "A version of a master for one account")
record DerivationRequest(
        @Schema(required = true, examples = "001000000000001AAA") @Nullable
        RecordId accountId,

        @Schema(description = "The master's, if left out") @Nullable
        String name,

        @Schema(description = "Texts of the account's own by name of their region") @Nullable
        Map<String, String> regions) {
    ObjectNode toRecord(RecordId master) {
        ObjectNode record = JsonNodeFactory.instance
                .objectNode()
                .put("ContentAssetId", master.toString())
                .put("AccountId", Demand.property(accountId, "accountId").toString());
        if (name != null) {
            record.put("Name", name);
        }
        return record;
    }

    Map<String, String> ownTexts() {
        return regions == null ? Map.of() : regions;
    }
}
