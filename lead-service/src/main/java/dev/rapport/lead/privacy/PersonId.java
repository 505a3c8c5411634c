package dev.rapport.lead.privacy;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;

/** Reads the ids by which people are asked for; NOT_FOUND where one is of another object than the address says. */
final class PersonId {
    private PersonId() {}

    static RecordId lead(String id) {
        return of(id, "00Q");
    }

    static RecordId contact(String id) {
        return of(id, "003");
    }

    private static RecordId of(String text, String prefix) {
        RecordId id = RecordId.parse(text);
        if (!id.prefix().equals(prefix)) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND, "The requested resource does not exist: no record has the id " + id + ".");
        }
        return id;
    }
}
