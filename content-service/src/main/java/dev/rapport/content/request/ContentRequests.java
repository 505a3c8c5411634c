package dev.rapport.content.request;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.content.match.AssetMatcher;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import dev.rapport.platform.rest.Demand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Carries out the verbs of requests as the writes of records that any client could send, under the same rules. */
@ApplicationScoped
@Transactional
class ContentRequests {
    private final ContentRequestRepository requests;
    private final RequestBeneficiaryRepository beneficiaries;
    private final AssetMatcher matcher;
    private final RecordTypes types;
    private final RecordWriter writer;

    ContentRequests(
            ContentRequestRepository requests,
            RequestBeneficiaryRepository beneficiaries,
            AssetMatcher matcher,
            RecordTypes types,
            RecordWriter writer) {
        this.requests = requests;
        this.beneficiaries = beneficiaries;
        this.matcher = matcher;
        this.types = types;
        this.writer = writer;
    }

    RequestView ask(NewRequest asked) {
        var benefiting = asked.requireBeneficiaries();
        RecordId id = writer.create(types.require(ContentRequest.class), asked.toRecord())
                .id();
        benefiting.forEach(one -> writer.create(
                types.require(RequestBeneficiary.class), Demand.body(one).toRecord(id)));
        return read(id);
    }

    RequestView read(RecordId id) {
        ContentRequest request = requests.require(id);
        return request.view(
                beneficiaries.of(id).stream().map(RequestView.Beneficiary::of).toList());
    }

    /** What triage offered, or would offer now. */
    MatchesView matches(RecordId id) {
        ContentRequest request = requests.require(id);
        return request.status() == RequestStatus.RECEIVED
                ? new MatchesView(false, matcher.best(request.wanted(), ContentRequestRules.OFFERS))
                : new MatchesView(true, matcher.of(request.wanted(), request.offers()));
    }

    RequestView triage(RecordId id) {
        return move(id, RequestStatus.TRIAGED, nothing());
    }

    RequestView decide(RecordId id, DecisionRequest decision) {
        return move(id, decision.requireOutcome(), decision.toRecord());
    }

    RequestView complete(RecordId id, @Nullable CompletionRequest completion) {
        ObjectNode record = nothing();
        if (completion != null && completion.assetId() != null) {
            record.put("ContentAssetId", completion.assetId().toString());
        }
        return move(id, RequestStatus.DONE, record);
    }

    /** A verb that changes nothing is a mistake. */
    private RequestView move(RecordId id, RequestStatus to, ObjectNode with) {
        requests.requireForUpdate(id).status().requireNext(to);
        writer.update(types.require(ContentRequest.class), id, with.put("Status", to.name()));
        return read(id);
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
