package dev.rapport.local.fault;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the load has asked of one organisation, and what it was told: the truth the stack is held against. */
final class Ledger {
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    /**
     * A story that was told to its end.
     *
     * @param lead id the creation was answered with
     * @param handoff id the hand-off was answered with
     */
    record Told(String lead, String handoff) {}

    void asks(String externalId) {
        asked.add(externalId);
    }

    void isTold(String externalId, String lead, String handoff) {
        told.put(externalId, new Told(lead, handoff));
    }

    int size() {
        return told.size();
    }

    Set<String> asked() {
        return Set.copyOf(asked);
    }

    /** External id to id of each lead. */
    Map<String, String> leads() {
        return told.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().lead()));
    }

    Collection<String> handoffs() {
        return told.values().stream().map(Told::handoff).collect(Collectors.toSet());
    }
}
