package dev.rapport.content.roadmap;

import dev.rapport.content.cycle.AgreedCycle;
import dev.rapport.content.lead.KnownLead.Profile;
import java.time.Instant;
import java.util.List;

/**
 * What a lead's seller looks for.
 *
 * @param cycle what sellers need at each stage
 * @param interests products that were shown to the lead before
 * @param at when it is asked for: one moment for all that are compared
 */
record Need(AgreedCycle cycle, Profile lead, List<String> interests, Instant at) {
    Need {
        interests = List.copyOf(interests);
    }
}
