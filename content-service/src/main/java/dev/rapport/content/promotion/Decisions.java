package dev.rapport.content.promotion;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads proposals, and carries decisions out as the writes of records that any client could send. */
@ApplicationScoped
@Transactional
class Decisions {
    private final PromotionProposalRepository proposals;
    private final ContentAssetRepository assets;
    private final ProposedTexts texts;
    private final RecordTypes types;
    private final RecordWriter writer;
    private final CurrentCaller caller;

    Decisions(
            PromotionProposalRepository proposals,
            ContentAssetRepository assets,
            ProposedTexts texts,
            RecordTypes types,
            RecordWriter writer,
            CurrentCaller caller) {
        this.proposals = proposals;
        this.assets = assets;
        this.texts = texts;
        this.types = types;
        this.writer = writer;
        this.caller = caller;
    }

    PromotionView read(RecordId id) {
        return view(proposals.require(id));
    }

    List<PromotionView> own() {
        return proposals.openOf(new RecordId(caller.get().userId())).stream()
                .map(this::view)
                .toList();
    }

    PromotionView accept(RecordId id, AcceptanceRequest request) {
        proposals.requireForUpdate(id).status().requireNext(ProposalStatus.ACCEPTED);
        String content = request.fromDerivationId() == null
                ? Demand.property(request.content(), "content")
                : textOf(id, request.fromDerivationId());
        return decide(id, ProposalStatus.ACCEPTED, body().put("AcceptedContent", content));
    }

    PromotionView decline(RecordId id, String reason) {
        proposals.requireForUpdate(id).status().requireNext(ProposalStatus.DECLINED);
        return decide(id, ProposalStatus.DECLINED, body().put("DeclineReason", reason));
    }

    private String textOf(RecordId proposal, RecordId derivation) {
        return texts.of(proposal).stream()
                .filter(text -> text.derivationId().equals(derivation))
                .map(ProposedText::content)
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "fromDerivationId: the proposal does not rest on the derivation " + derivation + ".",
                        "fromDerivationId"));
    }

    private PromotionView decide(RecordId id, ProposalStatus outcome, ObjectNode with) {
        writer.update(types.require(PromotionProposal.class), id, with.put("Status", outcome.name()));
        return read(id);
    }

    private PromotionView view(PromotionProposal proposal) {
        return proposal.view(assets.require(proposal.asset()), texts.of(proposal.id()));
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
