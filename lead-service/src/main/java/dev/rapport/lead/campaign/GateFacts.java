package dev.rapport.lead.campaign;

import dev.rapport.lead.evidence.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one gate.
 *
 * @param missing null if nothing is, and the gate open
 */
record GateFacts(
        Gate gate, List<Evidence> evidence, @Nullable String missing) {
    static GateFacts open(Gate gate, List<Evidence> evidence) {
        return new GateFacts(gate, evidence, null);
    }

    static GateFacts closed(Gate gate, String missing) {
        return new GateFacts(gate, List.of(), missing);
    }
}
