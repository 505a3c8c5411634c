package dev.rapport.lead.capture;

import dev.rapport.lead.cycle.EndReason;
import dev.rapport.lead.cycle.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A move that somebody asks for.
 *
 * @param wakeUpAt for a lead that goes to rest; the usual time if null
 * @param at null for now; a move that turns out to have been earlier than known corrects the history alone
 */
record LeadMove(
        Stage to,
        @Nullable String reason,
        @Nullable EndReason code,
        @Nullable Instant wakeUpAt,
        @Nullable Instant at) {}
