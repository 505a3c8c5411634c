package dev.rapport.content.roadmap;

import dev.rapport.content.cycle.AgreedCycle;
import dev.rapport.content.lead.KnownLead.Profile;
import java.util.List;

/**
 * What a lead's seller looks for.
 *
 * @param cycle what sellers need at each stage
 * @param interests products that were shown to the lead before
 */
record Need(AgreedCycle cycle, Profile lead, List<String> interests) {
    Need {
        interests = List.copyOf(interests);
    }
}
