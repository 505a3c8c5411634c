package dev.rapport.feedback.privacy;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import java.util.stream.Stream;

/** What is read of lead-service's {@code LeadErased}. */
record ErasedPerson(RecordId erasureId, List<RecordId> leadIds, List<RecordId> contactIds, List<RecordId> handoffIds) {
    ErasedPerson {
        leadIds = List.copyOf(leadIds);
        contactIds = List.copyOf(contactIds);
        handoffIds = List.copyOf(handoffIds);
    }

    /** All that can be talked about and is about this person. */
    List<RecordId> subjects() {
        return Stream.of(leadIds, contactIds, handoffIds).flatMap(List::stream).toList();
    }
}
