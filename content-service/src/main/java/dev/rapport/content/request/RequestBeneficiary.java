package dev.rapport.content.request;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** A seller or a deal that a request is to help. */
@Entity
@RecordType(prefix = "a1B")
public class RequestBeneficiary extends StoredRecord {
    private static final String USER = "005";
    private static final String OPPORTUNITY = "006";

    @RecordField(
            access = CREATE_ONLY,
            required = true,
            references = "ContentRequest",
            children = "RequestBeneficiaries")
    private Long contentRequestId;

    @RecordField(access = CREATE_ONLY, references = "User", relationship = "Seller")
    private @Nullable Long sellerId;

    @RecordField(access = CREATE_ONLY, references = "Opportunity")
    private @Nullable Long opportunityId;

    /** Refuses to be nobody, or two at once. */
    void begin() {
        if ((sellerId == null) == (opportunityId == null)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "A beneficiary is a seller (SellerId) or a deal (OpportunityId), one of the two.",
                    "SellerId",
                    "OpportunityId");
        }
        requirePrefix("SellerId", seller(), USER, "a User");
        requirePrefix("OpportunityId", opportunity(), OPPORTUNITY, "an Opportunity");
    }

    private static void requirePrefix(String field, @Nullable RecordId id, String prefix, String what) {
        if (id != null && !id.prefix().equals(prefix)) {
            throw new ApiException(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                    field + ": invalid cross reference id: " + id + " is not the id of " + what + ".",
                    field);
        }
    }

    RecordId request() {
        return new RecordId(contentRequestId);
    }

    @Nullable
    RecordId seller() {
        return reference(sellerId);
    }

    @Nullable
    RecordId opportunity() {
        return reference(opportunityId);
    }
}
