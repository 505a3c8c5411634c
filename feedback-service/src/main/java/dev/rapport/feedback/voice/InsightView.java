package dev.rapport.feedback.voice;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An insight and those who stand behind it.
 *
 * @param accounts how many accounts its voices come from; voices without an account count for none
 * @param singleSource true while that is fewer than three: it may be one customer's wish
 * @param voices the earliest first
 */
@Schema(name = "InsightView", description = "An insight and those who stand behind it")
record InsightView(
        RecordId id,
        String name,
        @Nullable String statement,
        @Nullable RecordId hypothesisId,
        long accounts,
        boolean singleSource,
        List<Support> voices) {
    InsightView {
        voices = List.copyOf(voices);
    }

    /** One voice that supports it. */
    @Schema(name = "InsightSupport", description = "A voice that supports an insight")
    record Support(
            RecordId voiceId,
            String text,
            @Nullable String speaker,
            VoiceTier tier,
            VoiceSource source,
            @Nullable Instant heardAt,
            @Nullable RecordId accountId,
            RecordId heardById) {}
}
