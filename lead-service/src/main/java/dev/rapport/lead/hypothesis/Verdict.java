package dev.rapport.lead.hypothesis;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** What we read of a verdict; its numbers stay in feedback-service. */
record Verdict(RecordId hypothesisId, Instant at) {}
