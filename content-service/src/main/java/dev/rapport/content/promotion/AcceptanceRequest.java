package dev.rapport.content.promotion;

import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the master says from now on: a text, or the one of a derivation. */
@Schema(name = "PromotionAcceptance", description = "What the master says from now on: a text, or that of a derivation")
record AcceptanceRequest(
        @Nullable String content,

        @Schema(examples = "a11000000000001AAA") @Nullable RecordId fromDerivationId) {}
