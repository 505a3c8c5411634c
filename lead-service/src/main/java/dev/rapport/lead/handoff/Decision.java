package dev.rapport.lead.handoff;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** Who decided about a hand-off, and when. */
record Decision(RecordId by, Instant at) {}
