package dev.rapport.lead.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a hand-off has climbed that nobody decided in time.
 *
 * @param rung null where nobody could be asked at all
 * @param escalatesAt null once it does not climb any further
 * @param settledAt null while it is about something
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EscalationView", description = "How far a hand-off has climbed that nobody decided in time.")
public record EscalationView(
        @Nullable Rung rung,

        @Schema(description = "When it goes up another rung, unless the lead is handed over anew before.") @Nullable
        Instant escalatesAt,

        @Schema(description = "When the lead was handed over anew, or came to its end.") @Nullable
        Instant settledAt,

        List<Entry> entries) {
    public EscalationView {
        entries = List.copyOf(entries);
    }

    /** Somebody was asked, a rung was empty, or a side had its say. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "EscalationEntry",
            description = "Somebody was asked, a rung was passed over, or a side had its say.")
    public record Entry(
            HandoffEscalation.Kind kind,
            Rung rung,
            @Nullable RecordId toUserId,
            Instant at,
            @Nullable Instant dueAt,
            @Nullable RecordId calendarId,
            @Nullable Integer calendarVersion,
            @Nullable Side side,
            @Nullable String statement,
            @Nullable RecordId by) {}
}
