package dev.rapport.feedback.story;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** What is read of lead-service's {@code OpportunityWon}. */
record WonDeal(RecordId opportunityId, String name, RecordId ownerId, Instant at) {}
