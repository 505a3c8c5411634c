package dev.rapport.content.use;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import org.jspecify.annotations.Nullable;

/** Refuses ids that stand for something else than their field says. What other services have is told by its prefix only. */
public final class References {
    private References() {}

    public static void requireLead(@Nullable RecordId id) {
        requirePrefix("LeadId", id, "00Q", "a Lead");
    }

    public static void requireContact(@Nullable RecordId id) {
        requirePrefix("ContactId", id, "003", "a Contact");
    }

    public static void requireOpportunity(@Nullable RecordId id) {
        requirePrefix("OpportunityId", id, "006", "an Opportunity");
    }

    private static void requirePrefix(String field, @Nullable RecordId id, String prefix, String what) {
        if (id != null && !id.prefix().equals(prefix)) {
            throw wrong(field, id + " is not the id of " + what);
        }
    }

    public static ApiException wrong(String field, String why) {
        return new ApiException(
                ErrorCode.INVALID_CROSS_REFERENCE_KEY, field + ": invalid cross reference id: " + why + ".", field);
    }
}
