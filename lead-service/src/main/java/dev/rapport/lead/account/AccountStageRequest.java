package dev.rapport.lead.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an account shall go: to a stage, or where its won deals are. */
@Schema(description = "An account's move past the close: to a stage, or back to following its won deals.")
public record AccountStageRequest(
        @Schema(implementation = AccountStage.class, examples = "ADOPT") @Nullable
        String stage,

        @Schema(
                examples = "The second plant has stopped using it",
                description = "Needed for a move back.",
                maxLength = Account.REASON_LENGTH)
        @Nullable
        String reason,

        @Schema(description = "true instead of a stage: the account is where the furthest of its won deals is.")
        @Nullable
        Boolean followDeals) {}
