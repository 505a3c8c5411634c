package dev.rapport.content.request;

import dev.rapport.content.asset.AssetType;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request and what came of it. */
@Schema(name = "ContentRequestView", description = "A request for content and what came of it")
record RequestView(
        @Schema(examples = "a1A000000000001EAA") RecordId id,

        String name,
        String description,
        @Nullable AssetType type,
        CycleStage stage,
        List<String> personas,
        @Nullable LocalDate neededBy,

        @Schema(examples = "005000000000002AAA") RecordId requestedById,

        List<Beneficiary> beneficiaries,
        RequestStatus status,
        @Nullable Instant receivedAt,
        @Nullable Instant triagedAt,

        @Schema(description = "The existing assets that triage offered, the best first")
        List<RecordId> offeredAssetIds,

        @Nullable RequestStatus outcome,
        @Nullable String decisionReason,
        List<WhyNot.Answer> whyNot,

        @Schema(examples = "a10000000000001AAA") @Nullable RecordId assetId,

        @Nullable RecordId decidedById,
        @Nullable Instant decidedAt,
        @Nullable Instant doneAt,
        @Nullable Instant overriddenAt) {
    RequestView {
        personas = List.copyOf(personas);
        beneficiaries = List.copyOf(beneficiaries);
        offeredAssetIds = List.copyOf(offeredAssetIds);
        whyNot = List.copyOf(whyNot);
    }

    /** A seller or a deal. */
    @Schema(name = "RequestBeneficiaryView", description = "A seller or a deal that the request is to help")
    record Beneficiary(
            @Schema(examples = "a1B000000000001EAA") RecordId id,

            @Schema(examples = "005000000000002AAA") @Nullable
            RecordId sellerId,

            @Schema(examples = "006000000000001AAA") @Nullable
            RecordId opportunityId) {
        static Beneficiary of(RequestBeneficiary beneficiary) {
            return new Beneficiary(beneficiary.id(), beneficiary.seller(), beneficiary.opportunity());
        }
    }
}
