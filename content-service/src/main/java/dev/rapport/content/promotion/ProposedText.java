package dev.rapport.content.promotion;

import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one account got instead of the master's text. */
@Schema(name = "ProposedText", description = "What one account got instead of the master's text")
record ProposedText(
        @Schema(examples = "a11000000000001AAA") RecordId derivationId,

        @Schema(examples = "001000000000001AAA") RecordId accountId,

        String content) {}
