package dev.rapport.feedback.mention;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of reported mentions.
 *
 * @param mentions in the order in which they were reported
 */
@Schema(name = "MentionIntakeView", description = "What became of reported mentions, in their order")
public record IntakeView(int created, int known, List<Taken> mentions) {
    public IntakeView {
        mentions = List.copyOf(mentions);
    }

    /** By what a mention was known already. */
    public enum KnownBy {
        /** Source and external id are the same. */
        EXTERNAL_ID,
        /** The canonical address is the same. */
        ADDRESS
    }

    /**
     * One of them.
     *
     * @param id of the mention that stands for it now
     * @param knownBy null where it is new
     */
    @Schema(name = "TakenMention", description = "The mention that stands for a reported one")
    public record Taken(
            RecordId id,
            boolean created,
            @Nullable KnownBy knownBy,
            MentionStatus status,
            @Nullable ClaimType claimType,
            @Nullable RecordId ruleId) {}

    static IntakeView of(List<Taken> taken) {
        int created = (int) taken.stream().filter(Taken::created).count();
        return new IntakeView(created, taken.size() - created, taken);
    }
}
