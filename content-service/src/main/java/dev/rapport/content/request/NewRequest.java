package dev.rapport.content.request;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody asks for, and for whom. */
@Schema(name = "NewContentRequest", description = "What somebody asks for, and for whom")
record NewRequest(
        @Schema(required = true, examples = "Battlecard against Fleetly") @Nullable
        String name,

        @Schema(required = true) @Nullable String description,

        @Schema(examples = "BATTLECARD") @Nullable String type,

        @Schema(required = true, examples = "SQO") @Nullable String stage,

        @Nullable List<String> personas,

        @Schema(examples = "2026-12-24") @Nullable String neededBy,

        @Schema(required = true, description = "Sellers and deals, at least one, at most 200") @Nullable
        List<Beneficiary> beneficiaries) {
    /** A seller or a deal. */
    @Schema(name = "NewRequestBeneficiary", description = "A seller or a deal, one of the two")
    record Beneficiary(
            @Schema(examples = "005000000000002AAA") @Nullable
            RecordId sellerId,

            @Schema(examples = "006000000000001AAA") @Nullable
            RecordId opportunityId) {
        ObjectNode toRecord(RecordId request) {
            ObjectNode record = JsonNodeFactory.instance.objectNode().put("ContentRequestId", request.toString());
            put(record, "SellerId", sellerId);
            put(record, "OpportunityId", opportunityId);
            return record;
        }
    }

    ObjectNode toRecord() {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        put(record, "Name", name);
        put(record, "Description", description);
        put(record, "Type", type);
        put(record, "Stage", stage);
        put(record, "Personas", personas == null ? null : String.join(";", personas));
        put(record, "NeededBy", neededBy);
        return record;
    }

    /** Refuses a request for nobody. */
    List<Beneficiary> requireBeneficiaries() {
        if (beneficiaries == null || beneficiaries.isEmpty()) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "The body must have a value for \"beneficiaries\": the sellers (sellerId) and deals (opportunityId)"
                            + " that it helps, at least one.",
                    "beneficiaries");
        }
        if (beneficiaries.size() > RequestBeneficiaryRules.MOST) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "A request has at most " + RequestBeneficiaryRules.MOST + " beneficiaries.",
                    "beneficiaries");
        }
        return beneficiaries;
    }

    private static void put(ObjectNode record, String field, @Nullable Object value) {
        if (value != null) {
            record.put(field, value.toString());
        }
    }
}
