package dev.rapport.content.privacy;

import dev.rapport.platform.id.RecordId;
import java.util.List;

/** What is read of lead-service's {@code LeadErased}. */
record ErasedPerson(RecordId erasureId, List<RecordId> leadIds) {
    ErasedPerson {
        leadIds = List.copyOf(leadIds);
    }
}
