package dev.rapport.lead.privacy;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an erasure would touch; nothing was written. */
public record ErasurePreview(
        List<RecordId> leadIds,
        List<RecordId> contactIds,

        @Schema(description = "Numbers of records by their object.", examples = "{\"Lead\": 2, \"Touch\": 7}")
        Map<String, Integer> counts) {
    public ErasurePreview {
        leadIds = List.copyOf(leadIds);
        contactIds = List.copyOf(contactIds);
        counts = Map.copyOf(counts);
    }
}
