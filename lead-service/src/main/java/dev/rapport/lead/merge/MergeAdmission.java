package dev.rapport.lead.merge;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.lead.handoff.Handoffs;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Decides whether leads may be merged as asked, before anything is written. Locks them, in one order for all callers. */
@ApplicationScoped
class MergeAdmission {
    /** Set by verbs, and what a merge itself says of the leads. */
    private static final Set<String> NOT_CHOSEN = Set.of("Stage", "StageReason", "StageReasonCode", "WakeUpAt");

    private final LeadRepository leads;
    private final Handoffs handoffs;
    private final RecordTypes types;

    MergeAdmission(LeadRepository leads, Handoffs handoffs, RecordTypes types) {
        this.leads = leads;
        this.handoffs = handoffs;
        this.types = types;
    }

    /** The leads that are merged, by their ids; the surviving one among them. */
    Map<RecordId, Lead> admit(RecordId master, List<RecordId> duplicates) {
        if (duplicates.isEmpty() || duplicates.size() > Merges.MOST_DUPLICATES) {
            throw new ApiException(
                    ErrorCode.EXCEEDED_ID_LIMIT,
                    "duplicateIds must name 1 to " + Merges.MOST_DUPLICATES + " leads, not " + duplicates.size() + ".",
                    "duplicateIds");
        }
        List<RecordId> all =
                Stream.concat(Stream.of(master), duplicates.stream()).toList();
        if (all.stream().distinct().count() < all.size()) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "A lead cannot be merged with itself, nor twice: name each once.",
                    "duplicateIds");
        }
        Map<RecordId, Lead> found = new LinkedHashMap<>();
        all.stream().sorted().forEach(id -> found.put(id, leads.requireForUpdate(id)));
        found.values().forEach(Lead::demandNotErased);
        found.values().forEach(Lead::demandUnconverted);
        handoffs.demandAtMostOneOpen(all);
        return found;
    }

    /** The fields of whose values the survivor's may not be the one that is kept. */
    Map<Field, RecordId> winners(Map<String, String> asked, Set<RecordId> merged) {
        Map<Field, RecordId> winners = new LinkedHashMap<>();
        asked.forEach((name, lead) -> {
            Field field = types.require(Lead.class)
                    .type()
                    .find(name)
                    .filter(found -> found.is(Trait.UPDATEABLE) && !NOT_CHOSEN.contains(found.name()))
                    .orElseThrow(() -> new ApiException(
                            ErrorCode.INVALID_FIELD,
                            "'" + name + "' is no field of Lead whose value a merge can choose.",
                            "fields"));
            RecordId winner = RecordId.parse(lead);
            if (!merged.contains(winner)) {
                throw new ApiException(
                        ErrorCode.INVALID_PARAMETER,
                        "\"fields\": " + name + " is to be that of " + winner + ", which is not among the leads.",
                        "fields");
            }
            winners.put(field, winner);
        });
        return winners;
    }
}
