package dev.rapport.lead.privacy;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.Map;

/**
 * What is read of a service's answer to {@link LeadErased}.
 *
 * @param counts numbers of records by their object
 */
record PersonalDataErased(RecordId erasureId, Map<String, Integer> counts, Instant at) {}
