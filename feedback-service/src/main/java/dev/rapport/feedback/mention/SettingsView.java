package dev.rapport.feedback.mention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all mentions of an organisation.
 *
 * @param ourReach people the organisation reaches with an answer of its own; null while nobody has said
 */
@Schema(name = "MentionSettings", description = "What holds for all mentions of the organisation")
public record SettingsView(
        @Schema(minimum = "1", examples = "50000") @Nullable Integer ourReach) {}
